/**
 * Number words of languages whose numbers are not read as values: German, French, Spanish, Italian, Portuguese and Dutch up
 * to a hundred, without those that are another common word as well. Two texts that use different ones say different things.
 */
const WORDS = new Set(
  [
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend',
    'deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante mille',
    'dos tres cuatro cinco seis siete ocho nueve diez doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil',
    'quattro cinque sette otto nove dieci undici dodici tredici quattordici quindici venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mila',
    'dois duas três quatro sete oito dez onze doze treze catorze quinze vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem',
    'twee drie vier vijf zes zeven acht negen tien twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend',
  ].flatMap((line) => line.split(' ')),
)
const GERMAN_COMPOUND = /^\p{L}*und(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)$/u
const HAN_NUMBERS = /[〇零一二三四五六七八九十百千万亿億兩两]+/gu
const WORD = /\p{L}[\p{L}\p{M}]*/gu

/** The number words of a sentence, other than English ones, in lower case. */
export function spokenNumbers(sentence: string): readonly string[] {
  const words = sentence.toLowerCase().match(WORD) ?? []
  const spoken = words.filter((word) => WORDS.has(word) || GERMAN_COMPOUND.test(word))
  return [...spoken, ...(sentence.match(HAN_NUMBERS) ?? [])]
}

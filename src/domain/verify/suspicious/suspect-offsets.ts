/** Beginnings of words without which no sign can match; few sentences of the news hold one. Lower case, split by |. */
const TRIGGERS = [
  'ignor|disregard|forget|instruct|prompt|previous |guardrail|overrid|bypass|guidelines|programming|abandon all|drop all',
  'your task|your new|your ans|your res|your rep|your out|your sum|your com|your wor|your mes|your system|your initial|your hidden|your start|your own know|own know',
  'from now on|starting now|henceforth|act as|pretend|i want you|now you are|you are now|you are role|repeat|debug|developer|maintenance mode|god mode|dan mode|jailbreak|rot13|tasks follow|unrestricted|admin mode|admin]',
  'ai |ai,|ai:|ai.|ai-|ai\n|ais|a.i.|artificial int|language mod|large lang|llm|chatbot|chat bot|chatgpt|gpt|claude|gemini|copilot|assistant|virtual ass|digital ass|bot |bots|bot,|bot:|crawler|summariz|summaris|neural net',
  'conversation|configuration|text above|everything above|above and|the user|the human|the reader of|following question|following prompt|following query|following command|complete this',
  'respond|reply with|reply only|reply in|reply to|reply just|answer only|answer with|answer in|answer the|answer just|answer always|answer by|output|just say|say only|say exactly|say just|only say|print',
  'your help|help me|state that|say that|claim that|declare that|when were you|supposed to tell|following code|below code|subsequent code|ensuing code|code block|code s|code excerpt|code fragment',
  'write a|write me|write the|write some|create a|generate|compose a|produce a|stop:|stop -|asked about|questions about',
  'system|user:|user :|user*|human:|javascript|data:text|console.log|document.cookie|alert|api key|credential|password|function|plugin|api|tool|shell|terminal|browser|execute|http|www.|endpoint',
  'bisherigen|vorherigen|obigen|deine hilfe|hilf mir|formuliere|verfasse|schreib|beantworte|vergiss|vergessen|missacht|beachte nicht|aufgabe|anweisung|möchte, dass|bist du|du bist|sie sind|antwort|hinter sich|instruktion|konzentrier|negeer|vergeet',
  'oublie|ne tiens|ne tenez|olvid|desestim|haz caso|dimentica|esque|zignoruj|zapomnij|zaboravi|talimat|komut',
].join('|')
const WORDS = new RegExp(`\\b(?:${TRIGGERS.replaceAll(/[.*]/g, '\\$&')})`, 'g')
const MARKS = /[<[]|##|--|==|&lt;/g
const FOREIGN = /игнорир|забудь|внимания|[忽略无视忘無視]|무시|잊|تجاهل|انس/g
/** Letters in disguise, invisible signs, turned reading order. */
const DISGUISES =
  /\p{Default_Ignorable_Code_Point}|[\u202d\u202e\uff01-\uff5e\u{1d400}-\u{1d7ff}]|[a-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][a-z]/gu
const SPACED_OR_PACKED = /\b(?:[A-Za-z] ){4}|\b[A-Za-z0-9+/]{40}|\b[A-Z]{3,} [A-Z]+ [A-Z]+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether a text is plain ASCII
const ASCII_ONLY = /^[\x00-\x7f]*$/

/**
 * Where in a text a sign of an order to a model could stand. Trying these plain words on the whole text costs a small
 * part of trying all signs on each sentence.
 */
export function suspectOffsets(text: string): readonly number[] {
  const lower = text.toLowerCase()
  const offsets = [WORDS, MARKS].flatMap((pattern) => offsetsOf(lower, pattern))
  offsets.push(...offsetsOf(text, SPACED_OR_PACKED))
  if (!ASCII_ONLY.test(text)) offsets.push(...offsetsOf(lower, FOREIGN), ...offsetsOf(text, DISGUISES))
  return offsets
}

function offsetsOf(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index)
}

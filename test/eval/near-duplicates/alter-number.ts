const DIGIT = /\d/g
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twenty', 'hundred', 'million']
const WORD = new RegExp(`(?<!\\p{L})(?:${[...DAYS, ...COUNTS].join('|')})(?!\\p{L})`, 'gu')
const LEADING_ZERO = /(?<!\d)0(?=\d)/

/**
 * The text with one number said differently: every other report gets another digit, the rest another number word or weekday;
 * which one depends on `turn` alone. Undefined for a text that has none of the kind.
 */
export function alterNumber(text: string, turn: number): string | undefined {
  return turn % 2 === 0 ? alterDigit(text, turn) : alterWord(text, turn)
}

function alterDigit(text: string, turn: number): string | undefined {
  const places = [...text.matchAll(DIGIT)]
  const place = places[turn % Math.max(1, places.length)]
  if (!place) return undefined
  const altered = replaceAt(text, place, String((Number(place[0]) + 1 + (turn % 8)) % 10))
  return LEADING_ZERO.test(altered.slice(Math.max(0, place.index - 1), place.index + 2)) ? undefined : altered
}

function alterWord(text: string, turn: number): string | undefined {
  const places = [...text.matchAll(WORD)]
  const place = places[turn % Math.max(1, places.length)]
  if (!place) return undefined
  const words = DAYS.includes(place[0]) ? DAYS : COUNTS
  const other = words[(words.indexOf(place[0]) + 1 + (turn % (words.length - 1))) % words.length]
  return other === undefined || other === place[0] ? undefined : replaceAt(text, place, other)
}

function replaceAt(text: string, place: RegExpExecArray, by: string): string {
  return text.slice(0, place.index) + by + text.slice(place.index + place[0].length)
}

/** Tag characters spell invisible ASCII; the flags of England, Scotland and Wales are their one honest use. */
const TAGS = /[\u{e0000}-\u{e007f}]{2,}/u
const FLAG_TAGS = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu
/** Overrides turn the reading order around; honest text uses marks and isolates at most. */
const OVERRIDES = /[\u202d\u202e]/
/** Zero-width signs or variation selectors in a row can spell bits. */
const INVISIBLE_RUN = /(?:[\u200b-\u200d\u2060-\u2064\ufeff]){6,}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{4,}/u
const BASE64 = /(?<![\w+/])[A-Za-z0-9+/]{40,}={0,2}(?![\w+/])/g
const MIN_READABLE_SHARE = 0.9
const READABLE = /[A-Za-z ,.'"!?:;\d\n-]/g
const HAS_SPACES = /\w \w/

/** A shout in the middle of a sentence, as people write it who try to command. */
const SHOUTED =
  /\b(?:IGNORE|FORGET|DISREGARD|JUST (?:OUTPUT|SAY)|ONLY (?:OUTPUT|SAY|ANSWER)|DO NOT (?:ANSWER|LOOK IN)|YOU MUST SAY)(?: [A-Z']{2,}){2,}/

/** A sentence with a blank after each letter, against those who look for words; headings are spaced too, in capitals. */
const SPACED_OUT = /(?<!\S)(?:\p{L} ){9,}\p{L}(?!\S)/u
const SMALL_LETTER = /\p{Ll}/gu
const MIN_SMALL_LETTERS = 6

/** Whether a text hides something from the eye: invisible letters, turned reading order, words packed in Base64. */
export function hidesText(text: string): boolean {
  const bare = text.replace(FLAG_TAGS, '')
  return (
    TAGS.test(bare) ||
    OVERRIDES.test(bare) ||
    INVISIBLE_RUN.test(bare) ||
    holdsPackedWords(bare) ||
    isSpacedOut(bare) ||
    SHOUTED.test(bare)
  )
}

function isSpacedOut(text: string): boolean {
  const [letters = ''] = SPACED_OUT.exec(text) ?? []
  return (letters.match(SMALL_LETTER)?.length ?? 0) >= MIN_SMALL_LETTERS
}

function holdsPackedWords(text: string): boolean {
  return (text.match(BASE64) ?? []).some((blob) => isReadable(Buffer.from(blob, 'base64').toString('latin1')))
}

function isReadable(text: string): boolean {
  return HAS_SPACES.test(text) && (text.match(READABLE)?.length ?? 0) >= text.length * MIN_READABLE_SHARE
}

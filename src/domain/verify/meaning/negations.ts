import { type MeaningWord, meaningWords } from './meaning-words.ts'

const CUES: ReadonlySet<string> = new Set(
  'not never no none nobody nothing neither nor without cannot nowhere nicht kein keine keinen nie niemals pas jamais aucun aucune sin nunca ningún ninguna non mai nessun nessuna niet geen não nem'.split(
    ' ',
  ),
)
/** "not only", "no doubt": a cue without a negation. */
const NO_NEGATION = /^(?:not (?:only|just|least|merely)|no (?:doubt|matter|wonder)|nothing (?:but|less))\b/
/** Words between a cue and what it negates. */
const BETWEEN: ReadonlySet<string> = new Set(
  'yet longer even ever really fully already currently immediately necessarily so been being have has had be'.split(
    ' ',
  ),
)
const MAX_DISTANCE = 6
const LEXICAL =
  /\b(?:den(?:y|ies|ied|ying)|refus\w+|fail(?:s|ed|ing|ure)?|declin\w+|reject\w+|unable|unlikely|lack\w*|without|avoid\w*|prevent\w*|stop(?:s|ped|ping)?|block\w*|ban(?:s|ned)?|rul\w+ out|instead of|rather than|untrue|false\w*|wrong\w*|impossible|absen\w+|miss(?:es|ed|ing)|un(?:clear|known|confirmed|changed|hurt|harmed|injured|damaged|affected|aware|able)|nobody|zero|cancel\w*|scrap\w*|abandon\w*|withdr\w+|hardly|barely|neither|yet to)\b/i

/** A negation and the root of what it negates; no root when nothing follows in its clause. */
export interface Negation {
  readonly head?: string
}

/** The negations of a plain text, in order. */
export function findNegations(text: string): readonly Negation[] {
  const words = meaningWords(text)
  return words.flatMap((word, at) => (isCue(text, word) ? [negationAt(words, at)] : []))
}

function isCue(text: string, { lower, start }: MeaningWord): boolean {
  if (!CUES.has(lower) && !lower.endsWith("n't")) return false
  return !NO_NEGATION.test(text.slice(start).toLowerCase())
}

function negationAt(words: readonly MeaningWord[], cue: number): Negation {
  for (let at = cue + 1; at < Math.min(words.length, cue + MAX_DISTANCE); at++) {
    const word = words[at]
    if (!word?.follows) break
    if (word.isContent && !BETWEEN.has(word.lower)) return { head: word.root }
  }
  return {}
}

/** A word that denies what follows or precedes it closely: "lost power", "refused to return". */
const NEAR_WORDS = 4
const LOSING =
  /^(?:lost|los(?:e|es|ing|s)|lack\w*|miss(?:ed|ing)|short|cut|denied|denies|refus\w+|fail\w*|declin\w+|reject\w+|unable|stopp\w+|free)$/

/** Whether a text denies the word of that root without a "not": close before it stands a word of lack or refusal. */
export function isDeniedOtherwise(text: string, root: string): boolean {
  const words = meaningWords(text)
  return words.some(
    (word, at) =>
      word.root === root && words.slice(Math.max(0, at - NEAR_WORDS), at).some(({ lower }) => LOSING.test(lower)),
  )
}

/** Whether a text denies something in another way than by a cue: "refused", "failed", "unable". */
export function hasLexicalNegation(text: string): boolean {
  return LEXICAL.test(text)
}

/** So many letters tell the words of denial apart, whatever their endings. */
const ROOT_CHARS = 5

/** Whether a text denies something in another way than by a cue, with a word that the other text has not. */
export function deniesAnew(text: string, other: string): boolean {
  const words = text.toLowerCase().match(new RegExp(LEXICAL, 'gi')) ?? []
  return words.some((word) => !other.toLowerCase().includes(word.slice(0, ROOT_CHARS)))
}

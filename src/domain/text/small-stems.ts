import { COMMON_WORDS } from './common-words.ts'
import { stem } from './stem.ts'
import { STOP_WORDS } from './stop-words.ts'

/** The stop words and the everyday words as they stand among the stems of a text. */
export const STOP_STEMS: ReadonlySet<string> = new Set([...STOP_WORDS].map(stem))
export const COMMON_STEMS: ReadonlySet<string> = new Set([...COMMON_WORDS].map(stem))

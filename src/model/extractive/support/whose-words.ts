import { TELLING_VERBS } from '../../../domain/question/telling-verbs.ts'
import type { Sentence } from '../../../domain/reading/read-sentences.ts'
import { stem } from '../../../domain/text/stem.ts'
import { ownArticle, type SupportInput } from './support-input.ts'

const TELLS: ReadonlySet<string> = new Set(TELLING_VERBS.split('|').map(stem))
/** "Holm, the mayor of Lowmere, said": so many words behind a name its verb may stand. */
const VERB_WITHIN = 6
/** "said Deputy Transport Secretary Anna Holm": so many words before it. */
const VERB_BEFORE = 8
const QUOTATION = /[“”"]/u

/** Whether the question is what somebody said, and the sentence that would be the answer is told by that one. */
export function isTheirWord({ question: { speaker }, best: { sentence } }: SupportInput): boolean {
  return speaker !== undefined && isToldBy(sentence, speaker)
}

/**
 * Whether the question is what somebody said, and nothing in the article is told by that one. A quotation that doesn't
 * mention them may still be theirs, and a body asked about by its initials may speak under its whole name.
 */
export function isSilent(input: SupportInput): boolean {
  const { speaker, acronyms } = input.question
  if (speaker === undefined) return false
  const { sentence: best } = input.best
  const sentences = ownArticle(input)?.sentences ?? []
  if (acronyms.has(speaker) && !sentences.some(({ bag }) => bag.has(speaker))) return false
  const isTold = sentences.some((sentence) => isToldBy(sentence, speaker))
  return !isTold && (best.bag.has(speaker) || !QUOTATION.test(best.text))
}

function isToldBy({ stems }: Sentence, speaker: string): boolean {
  return stems.some((root, at) => {
    if (root !== speaker) return false
    const near = [...stems.slice(at + 1, at + 1 + VERB_WITHIN), ...stems.slice(Math.max(0, at - VERB_BEFORE), at)]
    return near.some((word) => TELLS.has(word))
  })
}

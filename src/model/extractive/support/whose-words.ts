import { TELLING_VERBS } from '../../../domain/question/telling-verbs.ts'
import type { Sentence } from '../../../domain/reading/read-sentences.ts'
import { stem } from '../../../domain/text/stem.ts'
import { meaningsOf } from '../../../domain/text/synonyms.ts'
import { ownArticle, type SupportInput } from './support-input.ts'

const TELLS: ReadonlySet<string> = new Set(TELLING_VERBS.split('|').map(stem))
/** "Holm, the mayor of Lowmere, said": so many words behind a name its verb may stand. */
const VERB_WITHIN = 6
/** "said Deputy Transport Secretary Anna Holm": so many words before it. */
const VERB_BEFORE = 8
const QUOTATION = /[“”"]/u

/** What is known of somebody's words: none are told, the answer is theirs, or theirs on another matter than the one asked. */
export type SpokenWords = 'silent' | 'theirs' | 'on something else'

/** Undefined for a question that asks for nobody's words, and where whose they are can't be told. */
export function whoseWords(input: SupportInput): SpokenWords | undefined {
  const { speaker } = input.question
  if (speaker === undefined) return undefined
  if (isSilent(input, speaker.name)) return 'silent'
  const isOn = speaker.matter.size === 0 || isOnMatter(input, speaker.matter)
  if (isToldBy(input.best.sentence, speaker.name)) return isOn ? 'theirs' : 'on something else'
  return undefined
}

/**
 * Whether nothing in the article is told by that one. A quotation that doesn't mention them may still be theirs, and a body
 * asked about by its initials may speak under its whole name.
 */
function isSilent(input: SupportInput, name: string): boolean {
  const { sentence: best } = input.best
  const sentences = ownArticle(input)?.sentences ?? []
  if (input.question.acronyms.has(name) && !sentences.some(({ bag }) => bag.has(name))) return false
  const isTold = sentences.some((sentence) => isToldBy(sentence, name))
  return !isTold && (best.bag.has(name) || !QUOTATION.test(best.text))
}

/** Whether the sentence, or one beside it, holds a word of the matter or one like it. */
function isOnMatter(input: SupportInput, matter: ReadonlySet<string>): boolean {
  const sentences = ownArticle(input)?.sentences ?? []
  const { position } = input.best.sentence
  const around = sentences.slice(Math.max(0, position - 1), position + 2).flatMap(({ stems }) => stems)
  const meanings = new Set([...matter].flatMap(meaningsOf))
  return around.some((root) => matter.has(root) || meaningsOf(root).some((one) => meanings.has(one)))
}

function isToldBy({ stems }: Sentence, speaker: string): boolean {
  return stems.some((root, at) => {
    if (root !== speaker) return false
    const near = [...stems.slice(at + 1, at + 1 + VERB_WITHIN), ...stems.slice(Math.max(0, at - VERB_BEFORE), at)]
    return near.some((word) => TELLS.has(word))
  })
}

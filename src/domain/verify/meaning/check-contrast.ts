import type { VerificationProblem } from '../../claim.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { isAlike } from './alike-words.ts'
import { claimClauses } from './claim-clauses.ts'
import { contentRoots, coverage, type MeaningWord, meaningWords } from './meaning-words.ts'

const CONTRAST = /,? \b(?:but|while|whereas)\b /i
const MOST = 0.8

/** What stands on one side of a "but" is not told with what stands on the other: "banned here but allowed there". */
export function checkContrast({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  const sentences = quotes.flatMap((quote) => quote.sentences)
  const claims = splitSentences(text).map(({ start, end }) => text.slice(start, end))
  const crossing = claims.filter((claim) => {
    const roots = contentRoots(claim)
    const covering = sentences.filter((sentence) => coverage(roots, new Set(contentRoots(sentence))) >= MOST)
    return !CONTRAST.test(claim) && covering.length > 0 && covering.every((sentence) => crosses(claim, sentence))
  })
  return crossing.map(() => ({ kind: 'comparison', detail: 'the claim joins the two sides of a contrast' }))
}

function crosses(claim: string, sentence: string): boolean {
  const sides = sentence.split(CONTRAST)
  const [one = [], other = []] = sides.map((side) => meaningWords(side).filter((word) => word.isContent))
  if (sides.length !== 2 || claimClauses(claim).length > 1) return false
  const told = meaningWords(claim).filter((word) => word.isContent)
  const subject = told[0]
  const isOnly = (word: MeaningWord, mine: readonly MeaningWord[], theirs: readonly MeaningWord[]) =>
    mine.some((known) => isAlike(word, known)) && !theirs.some((known) => isAlike(word, known))
  const rest = told.filter((word) => word !== subject)
  return rest.some((word) => isOnly(word, one, other)) && rest.some((word) => isOnly(word, other, one))
}

import type { Claim } from '../../domain/claim.ts'
import type { ArticleId } from '../../domain/ids.ts'
import { agree } from '../../domain/near-duplicate/numbers/agree.ts'
import { readSentenceNumbers } from '../../domain/near-duplicate/numbers/sentence-numbers.ts'
import type { ToldClaim } from '../../domain/standing-question.ts'
import { findNames } from '../../domain/text/find-names.ts'
import { stem } from '../../domain/text/stem.ts'
import { tokenize } from '../../domain/text/tokens.ts'
import { contentRoots, coverage } from '../../domain/verify/meaning/meaning-words.ts'

/** A claim of which less than this was said before is another claim. */
const SAID_BEFORE = 0.5

/** A claim as a thread will have been told it. `originOf` gives the independent report that an article stands for. */
export function toToldClaim({ text, citations }: Claim, originOf: (id: ArticleId) => ArticleId): ToldClaim {
  const said = [text, ...citations.map(({ quote }) => quote)]
  return {
    text: [...new Set(said)].join('\n'),
    origins: [...new Set(citations.map(({ articleId }) => originOf(articleId)))],
  }
}

/**
 * Whether a claim changes what a thread knows. It must rest on an independent report that nothing told so far rests on (a
 * copy is not one), and say something that was not said: a number, date or name, or mostly other words.
 */
export function tellsAnew(claim: ToldClaim, told: readonly ToldClaim[]): boolean {
  const known = new Set(told.flatMap(({ origins }) => origins))
  if (claim.origins.every((origin) => known.has(origin))) return false
  const texts = told.map(({ text }) => text)
  return hasNewFigure(claim.text, texts) || hasNewName(claim.text, texts) || hasOtherWords(claim.text, texts)
}

function hasNewFigure(text: string, told: readonly string[]): boolean {
  return !agree([readSentenceNumbers(text)], told.map(readSentenceNumbers))
}

/** A name is known when its last word is: "Lina Dorn" after "Mayor Dorn". */
function hasNewName(text: string, told: readonly string[]): boolean {
  const words = new Set(told.flatMap((one) => tokenize(one).map(({ key }) => key.toLowerCase())))
  return findNames(text).some((name) => !words.has(tokenize(name).at(-1)?.key.toLowerCase() ?? ''))
}

function hasOtherWords(text: string, told: readonly string[]): boolean {
  return coverage(contentRoots(text), new Set(told.flatMap(rootsOf))) < SAID_BEFORE
}

function rootsOf(text: string): readonly string[] {
  return tokenize(text).map(({ key }) => stem(key.toLowerCase()))
}

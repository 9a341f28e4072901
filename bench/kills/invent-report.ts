import type { Timestamp } from '../../src/domain/timestamp.ts'
import type { ArticleDraft } from '../../src/ports/store/article-store.ts'
import { articleDraft } from '../../test/support/article-draft.ts'

const SYLLABLES = 'ba do ki lu me no ra su te vo za fi go hu ja pe qui ro sa tu'.split(' ')

/** A word that only the `n`th report has. */
export function inventWord(n: number, at: number): string {
  return [n, n * 3 + at, at * 7 + n * 5].map((x) => SYLLABLES[x % SYLLABLES.length]).join('') + n
}

/** A report in a language of its own, so that no two are of one event, and each is told by its title. */
export function inventReport(n: number, seenAt: Timestamp): ArticleDraft {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => inventWord(n, from + at)).join(' ')
  const title = `Mayor ${inventWord(n, 0)} opens ${inventWord(n, 1)}`
  const text = `${title} on 4 May 2027, the office of ${inventWord(n, 2)} said.\n\nThen ${words(3, 40)}.`
  return articleDraft({ key: `url:https://bench.example/report/${n}`, title, text, seenAt })
}

/** The numbers of the reports whose headlines stand in a text. */
export function reportsToldIn(text: string): readonly number[] {
  return [...text.matchAll(/\. Mayor [a-z]+(\d+) opens [a-z]+\d+\* \(/g)].map(([, n]) => Number(n))
}

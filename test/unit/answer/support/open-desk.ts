import { randomUUID } from 'node:crypto'
import type { AnswererParts } from '../../../../src/answer/create-answerer.ts'
import { createAnswerer } from '../../../../src/answer/create-answerer.ts'
import type { Answer, Question } from '../../../../src/domain/answer.ts'
import type { AnswerId } from '../../../../src/domain/ids.ts'
import { splitPassages } from '../../../../src/domain/text/split-passages.ts'
import { splitSentences } from '../../../../src/domain/text/split-sentences.ts'
import { findSuspiciousSpans } from '../../../../src/domain/verify/find-suspicious-spans.ts'
import { createExtractiveWriter } from '../../../../src/model/extractive/create-extractive-writer.ts'
import type { ArticleDraft } from '../../../../src/ports/store/article-store.ts'
import { createSearch } from '../../../../src/search/create-search.ts'
import { articleDraft } from '../../../support/article-draft.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { openTemporaryStore } from '../../../support/open-temporary-store.ts'
import { silentLog } from '../../../support/silent-log.ts'

export interface Report extends Partial<ArticleDraft> {
  readonly title: string
  readonly text: string
}

/** A store with some reports and an answerer over it, in extractive mode unless other writers are given. */
export interface Desk extends AsyncDisposable {
  ask(question: string, given?: Partial<Question>): Promise<Answer>
}

const NOW = '2026-11-24T08:00:00.000Z'
/** Longer than anything here takes. */
const TIMEOUT_MS = 60_000

export async function openDesk(
  reports: readonly Report[],
  options: { now?: string; writers?: AnswererParts['writers'] } = {},
): Promise<Desk> {
  const clock = createManualClock(options.now ?? NOW)
  const store = await openTemporaryStore({ clock })
  for (const [at, report] of reports.entries()) {
    const { text } = report
    const derived = { passages: splitPassages(text), suspicious: findSuspiciousSpans(text, splitSentences(text)) }
    await store.articles.save([articleDraft({ key: `ext:${at}`, externalId: `report-${at}`, ...derived, ...report })])
  }
  const answerer = createAnswerer({
    store,
    search: createSearch({ store, clock }),
    writers: options.writers ?? [createExtractiveWriter()],
    clock,
    log: silentLog,
    newId: () => randomUUID() as AnswerId,
    answerTimeoutMs: TIMEOUT_MS,
  })
  return {
    ask: (text, given = {}) => answerer.ask({ text, ...given }),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

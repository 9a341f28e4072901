import type { Answer } from '../../src/domain/answer.ts'
import { splitPassages } from '../../src/domain/text/split-passages.ts'
import { splitSentences } from '../../src/domain/text/split-sentences.ts'
import { findSuspiciousSpans } from '../../src/domain/verify/find-suspicious-spans.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Store } from '../../src/ports/store.ts'
import type { Writer } from '../../src/ports/writer.ts'
import { articleDraft } from '../support/article-draft.ts'
import { openTemporaryStore } from '../support/open-temporary-store.ts'
import { openAsker } from './open-asker.ts'

/** The answer from a store that holds these texts and nothing else. */
export async function askOver(
  texts: readonly string[],
  question: string,
  clock: Clock,
  models: readonly Writer[] = [],
): Promise<Answer> {
  await using store = await openTemporaryStore({ clock })
  await saveTexts(store, texts)
  return await openAsker({ store, clock, models }).ask({ text: question })
}

/** Saves texts as articles without a title. */
export async function saveTexts(store: Store, texts: readonly string[]): Promise<void> {
  await store.articles.save(
    texts.map((text, at) =>
      articleDraft({
        key: `ext:${at}`,
        externalId: String(at),
        title: '',
        text,
        passages: splitPassages(text),
        suspicious: findSuspiciousSpans(text, splitSentences(text)),
      }),
    ),
  )
}

import { createDigester, type DigesterOptions } from '../../../../src/digest/create-digester.ts'
import type { Digester, NewSubscription } from '../../../../src/digest/digester.ts'
import type { ArticleId, ChannelId } from '../../../../src/domain/ids.ts'
import { createExtractiveWriter } from '../../../../src/model/extractive/create-extractive-writer.ts'
import type { ArticleDraft } from '../../../../src/ports/store/article-store.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { articleDraft } from '../../../support/article-draft.ts'
import { createManualClock, type ManualClock } from '../../../support/manual-clock.ts'
import { openTemporaryStore } from '../../../support/open-temporary-store.ts'
import { silentLog } from '../../../support/silent-log.ts'
import { type ChannelMessenger, createChannelMessenger } from './channel-messenger.ts'

export interface Report {
  readonly title: string
  readonly text: string
  readonly given?: Partial<ArticleDraft>
}

/** A store, a clock, a channel and a digester: everything a digest needs, and nothing on a network. */
export interface Newsroom extends AsyncDisposable {
  readonly store: Store
  readonly clock: ManualClock
  readonly messenger: ChannelMessenger
  readonly digester: Digester
  /** One more digester on the same store and channel, as another process would have. */
  another(options?: Partial<DigesterOptions>): Digester
  /** Saves reports that come in now. */
  publish(...reports: readonly Report[]): Promise<readonly ArticleId[]>
}

export const BRIEFING = 'C0BRIEFING' as ChannelId

/** Every morning at half past seven, Berlin time. */
export const MORNING: NewSubscription = {
  channel: BRIEFING,
  cron: '30 7 * * *',
  timezone: 'Europe/Berlin',
  topics: [],
  maxStories: 10,
}

export async function openNewsroom(
  options: { at?: string; digester?: Partial<DigesterOptions> } = {},
): Promise<Newsroom> {
  const clock = createManualClock(options.at ?? '2026-11-20T05:00:00.000Z')
  const store = await openTemporaryStore({ clock })
  const messenger = createChannelMessenger()
  let ids = 0
  const another = (given: Partial<DigesterOptions> = {}) =>
    createDigester({
      store,
      messenger,
      clock,
      writers: [createExtractiveWriter()],
      log: silentLog,
      newId: () => `id-${++ids}`,
      owner: `process-${++ids}`,
      ...options.digester,
      ...given,
    })
  return {
    store,
    clock,
    messenger,
    digester: another(),
    another,
    async publish(...reports) {
      const seenAt = clock.now().toISOString()
      const drafts = reports.map(({ title, text, given }) =>
        articleDraft({ key: `url:https://courier.example/${++ids}`, title, text, seenAt, ...given }),
      )
      return (await store.articles.save(drafts)).map(({ id }) => id)
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

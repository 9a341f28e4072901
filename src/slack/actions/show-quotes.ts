import type { AnswerId } from '../../domain/ids.ts'
import type { AnswerRecord } from '../../ports/store/answer-store.ts'
import { ACTION_IDS } from '../blocks/answer-actions.ts'
import type { Desk } from '../desk.ts'
import { guarded, type Listener } from '../listener.ts'
import { type QuoteInContext, renderQuotesLoading, renderQuotesNotice, renderQuotesView } from '../views/quotes-view.ts'
import { type ActionUse, parseActionUse } from './action-use.ts'

/** "Show quotes": a modal with every quote of the answer, in bold within the copy of the article that was kept. */
export const showQuotes: Listener = {
  name: 'show-quotes',
  isInteractive: true,
  scopes: [],
  register(app, desk) {
    const handle = guarded(desk, 'show-quotes', (use: ActionUse) => openQuotes(desk, use))
    app.action(ACTION_IDS.showQuotes, async ({ ack, action, body }) => {
      await ack()
      await handle(parseActionUse({ action, body }))
    })
  },
}

/** A trigger lives three seconds: the modal opens first, then it is filled. */
async function openQuotes(desk: Desk, { value, triggerId }: ActionUse): Promise<void> {
  const { client, caller, store } = desk
  const { signal } = new AbortController()
  const loading = { trigger_id: triggerId, view: renderQuotesLoading() }
  const opened = await caller.atMostOnce('views.open', () => client.views.open(loading), { signal })
  const viewId = opened.view?.id
  if (viewId === undefined) return
  const record = await store.answers.get(value as AnswerId)
  const view =
    record === undefined ? renderQuotesNotice('I do not keep this answer any more.') : await fill(desk, record)
  await caller.idempotent('views.update', () => client.views.update({ view_id: viewId, view }), { signal })
}

async function fill(desk: Desk, { answer }: AnswerRecord): Promise<ReturnType<typeof renderQuotesView>> {
  const claims = [...answer.claims, ...answer.conflicts.flatMap(({ sides }) => sides)]
  const byPlace = new Map(
    claims
      .flatMap(({ citations }) => citations)
      .map((citation) => [`${citation.articleId}:${citation.start}:${citation.end}`, citation]),
  )
  const citations = [...byPlace.values()].sort((a, b) => a.n - b.n || a.start - b.start)
  const quotes = citations.map(async (citation): Promise<QuoteInContext> => {
    const article = await desk.store.articles.get(citation.articleId, citation.version)
    return article === undefined ? { citation } : { citation, article }
  })
  return renderQuotesView(await Promise.all(quotes))
}

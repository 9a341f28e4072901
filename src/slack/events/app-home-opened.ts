import type { Desk } from '../desk.ts'
import { guarded, type Listener } from '../listener.ts'
import { renderHomeView } from '../views/home-view.ts'

/** Somebody looks at the bot's Home tab: it is published anew, one at a time for each person. */
export const appHomeOpened: Listener = {
  name: 'app-home-opened',
  botEvents: ['app_home_opened'],
  scopes: [],
  register(app, desk) {
    const publishing = new Set<string>()
    const handle = guarded(desk, 'app-home-opened', async (user: string) => {
      if (publishing.has(user)) return
      publishing.add(user)
      try {
        await publishHome(desk, user)
      } finally {
        publishing.delete(user)
      }
    })
    app.event('app_home_opened', ({ event }) => (event.tab === 'messages' ? Promise.resolve() : handle(event.user)))
  },
}

async function publishHome({ store, digester, client, caller }: Desk, user: string): Promise<void> {
  const { signal } = new AbortController()
  const [extent, subscriptions] = await Promise.all([store.articles.extent(), digester.list()])
  const view = renderHomeView({ extent, subscriptions })
  await caller.idempotent('views.publish', () => client.views.publish({ user_id: user, view }), { signal })
}

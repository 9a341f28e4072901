import { Blocks } from './blocks/render-blocks.js'
import { html } from './html.js'
import { useDesk } from './store.js'
import { useForm } from './use-form.js'

/** The app's Home tab, as it published it for this person. */
export function HomeTab() {
  const { state, act } = useDesk()
  const { home } = state
  const form = useForm(home)
  return html`<main class="pane">
    <header class="pane-head"><h1>${state.identity.botName}</h1><p>Home</p></header>
    <div class="home-tab">
      ${
        home === undefined
          ? html`<p class="empty">${state.identity.botName} has not published a Home tab for you yet.</p>`
          : html`<${Blocks} blocks=${home.view.blocks} form=${form} onAction=${(action) => act('action', { viewId: home.id, ...action })} />`
      }
    </div>
  </main>`
}

import { useEffect, useMemo } from 'preact/hooks'
import { Conversation } from './conversation.js'
import { HomeTab } from './home-tab.js'
import { html } from './html.js'
import { ModalDialog } from './modal-dialog.js'
import { useRoute } from './route.js'
import { Sidebar } from './sidebar.js'
import { Desk, useWorkspace } from './store.js'
import { ThreadPanel } from './thread-panel.js'

/** The place of the app's Home tab in the address. */
const HOME = 'home'

export function App() {
  const workspace = useWorkspace()
  const { state, isOnline, problem, dismissProblem } = workspace
  const route = useRoute(state?.channels?.[0]?.id)
  const desk = useMemo(() => (state === undefined ? undefined : describeDesk(workspace, route)), [workspace, route])
  useEffect(() => {
    document.title = desk === undefined ? 'Newsdesk playground' : `${desk.placeName} · Newsdesk playground`
  }, [desk?.placeName])
  if (desk === undefined)
    return html`<p class="loading">${isOnline ? 'Opening the playground…' : 'The playground is not running.'}</p>`
  const modal = state.modals.at(-1)
  return html`<${Desk.Provider} value=${desk}>
    <div class=${route.thread ? 'desk desk-with-thread' : 'desk'}>
      <${Sidebar} />
      ${route.channel === HOME ? html`<${HomeTab} />` : html`<${Conversation} />`}
      ${route.thread && html`<${ThreadPanel} key=${route.thread} />`}
    </div>
    ${modal && html`<${ModalDialog} key=${modal.id} record=${modal} depth=${state.modals.length} />`}
    ${!isOnline && html`<p class="toast toast-bad" role="status">Lost the playground. Is it still running?</p>`}
    ${
      problem &&
      html`<p class="toast toast-bad" role="alert">
        ${problem} <button type="button" class="link-button" onClick=${dismissProblem}>Dismiss</button>
      </p>`
    }
  <//>`
}

function describeDesk({ state, act, switchUser }, route) {
  const users = new Map(state.users.map((user) => [user.id, user]))
  const channels = new Map(state.channels.map((channel) => [channel.id, channel]))
  const channel = channels.get(route.channel)
  return {
    state,
    route,
    act,
    switchUser,
    users,
    channel,
    placeName:
      route.channel === HOME ? 'Home' : channel?.kind === 'im' ? state.identity.botName : `#${channel?.name ?? ''}`,
    nameOf: (id) => users.get(id)?.name,
    channelName: (id) => channels.get(id)?.name,
    directMessage: state.channels.find((each) => each.kind === 'im'),
  }
}

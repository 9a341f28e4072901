import type { Core } from './core.ts'
import { clickAction } from './interact/click-action.ts'
import { openHome } from './interact/open-home.ts'
import { PlaygroundError } from './interact/playground-error.ts'
import { postAsUser } from './interact/post-as-user.ts'
import { resolveUser } from './interact/resolve.ts'
import { runSlashCommand } from './interact/slash-command.ts'
import { closeView, submitView } from './interact/submit-view.ts'
import { deleteAsUser, editAsUser, reactAsUser, runShortcut, stopStreamAsUser } from './interact/user-deeds.ts'
import type { Playground } from './playground.ts'
import { currentStatuses } from './state/assistant-threads.ts'
import { changeChannel, findChannel, findUser, openDirectMessage } from './state/find-conversation.ts'
import { messagesOf, threadOf } from './state/messages.ts'
import type { PlaygroundChannel } from './state/people-and-channels.ts'
import { type PresentedMessage, presentMessage } from './state/present-message.ts'
import type { SlackMessage } from './state/slack-message.ts'
import { allViews, modalStack } from './state/views.ts'
import { waitForChange } from './state/wait-for.ts'

/** Puts the playground's outside together: reading, the people's hands, deliveries and faults. */
export function createDriver(core: Core, dispose: () => Promise<void>): Playground {
  return combine(combine(readers(core), hands(core)), combine(deliveries(core), { [Symbol.asyncDispose]: dispose }))
}

/** One object of two, getters kept as getters. */
function combine<A extends object, B extends object>(first: A, second: B): A & B {
  return Object.defineProperties(first, Object.getOwnPropertyDescriptors(second)) as A & B
}

function readers(core: Core) {
  const { workspace, dispatcher } = core
  return {
    url: core.url,
    apiUrl: `${core.url}/api/`,
    tokens: workspace.tokens,
    identity: workspace.identity,
    get users() {
      return [...workspace.users.values()]
    },
    get channels() {
      return [...workspace.channels.values()]
    },
    calls: core.calls,
    callsTo: (method: string) => core.calls.filter((call) => call.method === method),
    acks: dispatcher.acks,
    deliveries: dispatcher.deliveries,
    get connectionCount() {
      return core.socket.connectionCount
    },
    messages: (channel: string) => presentAll(core, channel, (id) => messagesOf(workspace, id)),
    thread: (channel: string, ts: string) => presentAll(core, channel, (id) => threadOf(workspace, id, ts)),
    ephemerals: workspace.ephemerals,
    get views() {
      return allViews(workspace)
    },
    modals: (user: string) => modalStack(workspace, resolveUser(workspace, user).id),
    home: (user: string) => workspace.homes.get(resolveUser(workspace, user).id),
    get statuses() {
      return currentStatuses(workspace)
    },
    get threads() {
      return [...workspace.threads.values()]
    },
    waitFor: ((probe, options) => waitForChange(workspace.changes, probe, options)) satisfies Playground['waitFor'],
  }
}

function hands(core: Core) {
  return {
    postAsUser: (post) => postAsUser(core, post),
    slash: (use) => runSlashCommand(core, use),
    clickAction: (use) => clickAction(core, use),
    submitView: (submission) => submitView(core, submission),
    closeView: (closing) => closeView(core, closing),
    openHome: (user, tab) => openHome(core, user, tab),
    react: (deed) => reactAsUser(core, deed),
    edit: (deed) => editAsUser(core, deed),
    delete: (deed) => deleteAsUser(core, deed),
    stopStream: (deed) => stopStreamAsUser(core, deed),
    shortcut: (use) => runShortcut(core, use),
    changeChannel(idOrName, change) {
      changeChannel(core.workspace, channelNamed(core, idOrName).id, change)
    },
  } satisfies Partial<Playground>
}

function deliveries(core: Core) {
  const { dispatcher, socket } = core
  return {
    settled: () => dispatcher.settled(),
    sendEvent: (event) => dispatcher.event(event),
    async redeliver(eventId, reason) {
      const outcome = await dispatcher.redeliver(eventId, reason)
      if (outcome === undefined) throw new PlaygroundError(`no event ${eventId} was sent`)
      return outcome
    },
    deliverRetries: () => dispatcher.retryFailed(),
    faults: core.faults,
    socket: {
      disconnect: (reason = 'refresh_requested') => socket.requestDisconnect(reason),
      cut: () => socket.cutAll(),
      expireAcks: () => socket.expireAcks(),
    },
    http: core.http,
  } satisfies Partial<Playground>
}

function presentAll(
  core: Core,
  channel: string,
  read: (id: string) => readonly SlackMessage[],
): readonly PresentedMessage[] {
  const { id } = channelNamed(core, channel)
  return read(id).map((message) => presentMessage(core.workspace, { channel: id, message, withMetadata: true }))
}

const DM_PREFIX = 'dm:'

function channelNamed({ workspace }: Core, idOrName: string): PlaygroundChannel {
  const user = idOrName.startsWith(DM_PREFIX) ? findUser(workspace, idOrName.slice(DM_PREFIX.length)) : undefined
  if (user !== undefined) return openDirectMessage(workspace, user)
  const channel = findChannel(workspace, idOrName)
  if (channel === undefined) throw new PlaygroundError(`no channel ${idOrName} in the playground`)
  return channel
}

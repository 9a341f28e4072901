import type { Core } from '../core.ts'
import type { DeliveryOutcome } from '../delivery/delivery.ts'
import { findMessage } from '../state/messages.ts'
import type { PlaygroundChannel, PlaygroundUser } from '../state/people-and-channels.ts'
import { presentView } from '../state/present-view.ts'
import type { EphemeralMessage, SlackBlock, SlackMessage } from '../state/slack-message.ts'
import type { ViewRecord } from '../state/surfaces.ts'
import { changeView, findView } from '../state/views.ts'
import { type ChosenValue, elementValue } from './element-values.ts'
import { type FoundElement, findElement } from './find-element.ts'
import { payloadChannelName, payloadHead } from './payload-people.ts'
import { PlaygroundError } from './playground-error.ts'
import { resolveChannel, resolveUser } from './resolve.ts'
import type { ResponsePost } from './response-urls.ts'

/** A click, or a choice from a menu. In a message (`channel` and `ts`) or in a view (`viewId`). */
export interface ActionUse {
  /** Id or handle. */
  readonly user: string
  readonly channel?: string
  /** Of the message or ephemeral message. */
  readonly ts?: string
  readonly viewId?: string
  readonly actionId?: string
  readonly blockId?: string
  /** For menus what is chosen; for feedback buttons `positive`, `negative` or the button's value. */
  readonly value?: ChosenValue
}

export interface ActionResult {
  readonly outcome: DeliveryOutcome
  readonly triggerId: string
  /** Absent for views, which have no response_url. */
  readonly responseUrl?: string
  /** Posts to the response_url so far; grows while the app posts. */
  readonly posts: readonly ResponsePost[]
}

interface Scene {
  readonly blocks: readonly SlackBlock[]
  readonly container: Record<string, unknown>
  readonly fields: Record<string, unknown>
  readonly respond?: {
    readonly channel: string
    readonly kind: 'message' | 'ephemeral'
    readonly ts: string
    readonly threadTs?: string
  }
  readonly view?: ViewRecord
}

/** Clicks a button or chooses from a menu. Resolves once the app acknowledged it, or did not in time. */
export async function clickAction(core: Core, use: ActionUse): Promise<ActionResult> {
  const { workspace } = core
  const user = resolveUser(workspace, use.user)
  const scene = use.viewId === undefined ? messageScene(core, use, user) : viewScene(core, use.viewId)
  const found = findElement(scene.blocks, {
    ...use,
    ...(typeof use.value === 'string' ? { value: use.value } : { value: '' }),
  })
  if (found === undefined) throw new PlaygroundError(`no element ${use.actionId ?? ''} to click`)
  const view = scene.view === undefined ? undefined : rememberValue(core, scene.view, { found, chosen: use.value })
  const triggerId = core.triggers.issue(user.id)
  const target = scene.respond && core.responseUrls.issue({ user: user.id, ...scene.respond, original: scene.respond })
  const outcome = await core.dispatcher.send(
    'interactive',
    {
      type: 'block_actions',
      ...payloadHead(core, user),
      container: scene.container,
      trigger_id: triggerId,
      ...scene.fields,
      ...(view !== undefined && { view: presentView(workspace, view) }),
      ...(target !== undefined && { response_url: target.url }),
      actions: [describeAction(core, found, use.value)],
    },
    false,
  )
  return { outcome, triggerId, posts: target?.posts ?? [], ...(target !== undefined && { responseUrl: target.url }) }
}

function describeAction({ workspace }: Core, { blockId, element }: FoundElement, chosen: ChosenValue) {
  const { type, action_id, text, url, icon } = element
  const head = { type, block_id: blockId, action_id, action_ts: workspace.ts.next() }
  if (type === 'feedback_buttons') return { ...head, ...feedbackChoice(element, chosen) }
  if (type !== 'button' && type !== 'icon_button' && type !== 'workflow_button') {
    return { ...head, ...elementValue(element, chosen) }
  }
  const value = element.value
  return {
    ...head,
    text,
    ...(value !== undefined && { value }),
    ...(url !== undefined && { url }),
    ...(icon !== undefined && { icon }),
  }
}

function feedbackChoice(element: FoundElement['element'], chosen: ChosenValue): { text: unknown; value: unknown } {
  const { positive_button, negative_button } = element as unknown as Record<string, { text: unknown; value: unknown }>
  const isNegative = chosen === 'negative' || (chosen !== undefined && chosen === negative_button?.value)
  const button = isNegative ? negative_button : positive_button
  return { text: button?.text, value: button?.value }
}

function rememberValue(
  core: Core,
  view: ViewRecord,
  { found, chosen }: { found: FoundElement; chosen: ChosenValue },
): ViewRecord {
  const { blockId, element } = found
  if (element.type === 'button' || typeof element.action_id !== 'string') return view
  const value = { type: element.type, ...elementValue(element, chosen) }
  const inBlock = { ...view.values[blockId], [element.action_id]: value }
  return changeView(core.workspace, view, { values: { ...view.values, [blockId]: inBlock } })
}

function viewScene({ workspace }: Core, viewId: string): Scene {
  const view = findView(workspace, (record) => record.id === viewId)
  if (view === undefined) throw new PlaygroundError(`no view ${viewId} is open`)
  return { blocks: view.view.blocks, container: { type: 'view', view_id: viewId }, fields: {}, view }
}

function messageScene({ workspace }: Core, use: ActionUse, user: PlaygroundUser): Scene {
  const channel = resolveChannel(workspace, use.channel ?? '', user)
  const ts = use.ts ?? ''
  const message = findMessage(workspace, channel.id, ts)
  if (message !== undefined) return sceneOf(channel, message, false)
  const ephemeral = workspace.ephemerals.find((candidate) => candidate.ts === ts && candidate.channel === channel.id)
  if (ephemeral === undefined) throw new PlaygroundError(`no message ${ts} in #${channel.name}`)
  return sceneOf(channel, ephemeral, true)
}

function sceneOf(channel: PlaygroundChannel, message: SlackMessage | EphemeralMessage, isEphemeral: boolean): Scene {
  const threadTs = message.thread_ts
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs }
  const place = { message_ts: message.ts, channel_id: channel.id, is_ephemeral: isEphemeral, ...thread }
  return {
    blocks: message.blocks ?? [],
    container: { type: 'message', ...place },
    fields: {
      channel: { id: channel.id, name: payloadChannelName(channel) },
      // Slack leaves the message out when only one person saw it.
      ...(!isEphemeral && { message }),
      state: { values: {} },
    },
    respond: {
      channel: channel.id,
      kind: isEphemeral ? 'ephemeral' : 'message',
      ts: message.ts,
      ...(threadTs !== undefined && { threadTs }),
    },
  }
}

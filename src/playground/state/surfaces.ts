import type { SlackBlock } from './slack-message.ts'

/** A modal or Home tab as an app sent it, checked. */
export interface SlackView {
  readonly type: 'modal' | 'home'
  readonly blocks: readonly SlackBlock[]
  readonly title?: { readonly type: 'plain_text'; readonly text: string }
  readonly submit?: { readonly type: 'plain_text'; readonly text: string }
  readonly close?: { readonly type: 'plain_text'; readonly text: string }
  readonly callback_id?: string
  readonly external_id?: string
  readonly private_metadata?: string
  readonly clear_on_close?: boolean
  readonly notify_on_close?: boolean
}

/** Values people put into inputs: block id, then action id, then Slack's value object. */
export type ViewStateValues = Record<string, Record<string, Record<string, unknown>>>

/** A view that is open (modal) or published (home). */
export interface ViewRecord {
  readonly id: string
  /** Who sees it. */
  readonly user: string
  readonly view: SlackView
  /** Changes with every update; `views.update` may ask for the one it knows. */
  readonly hash: string
  readonly rootViewId: string
  readonly previousViewId?: string
  readonly values: ViewStateValues
  /** What the app said was wrong with a submission: block id to message. */
  readonly errors?: Readonly<Record<string, string>>
}

export interface SuggestedPrompt {
  readonly title: string
  readonly message: string
}

/** What the assistant and agent methods set for one thread. */
export interface AssistantThread {
  readonly channel: string
  readonly threadTs: string
  readonly status?: { readonly text: string; readonly loadingMessages: readonly string[]; readonly setAt: Date }
  readonly title?: string
  readonly prompts?: readonly SuggestedPrompt[]
  readonly promptsTitle?: string
  readonly session?: { readonly status: string; readonly initiator?: string }
}

/** A message between chat.startStream and chat.stopStream. */
export interface OpenStream {
  readonly channel: string
  readonly ts: string
  readonly startedAt: Date
  /** Markdown so far. */
  readonly markdown: string
  /** Task and plan blocks so far, keyed for updating in place. */
  readonly tasks: ReadonlyMap<string, SlackBlock>
  readonly blocks: readonly SlackBlock[]
  readonly stoppedByUser: boolean
}

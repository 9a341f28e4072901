import type { SlackBlock } from '../state/slack-message.ts'
import type { Workspace } from '../state/workspace.ts'

/** The message that `replace_original` and `delete_original` act on. */
interface OriginalMessage {
  readonly kind: 'message' | 'ephemeral'
  readonly ts: string
}

/** What an app posted to a response_url. */
export interface ResponsePost {
  readonly text: string
  readonly responseType: 'ephemeral' | 'in_channel'
  readonly replaceOriginal: boolean
  readonly deleteOriginal: boolean
  readonly blocks?: readonly SlackBlock[]
  /** The message it made or replaced; absent when it deleted one. */
  readonly ts?: string
}

/** One response_url: five posts within thirty minutes. */
export interface ResponseUrl {
  readonly id: string
  readonly url: string
  readonly user: string
  readonly channel: string
  readonly threadTs?: string
  readonly issuedAt: Date
  /** Accepted posts, oldest first. */
  readonly posts: ResponsePost[]
  original?: OriginalMessage
}

export interface ResponseUrls {
  issue(options: { user: string; channel: string; threadTs?: string; original?: OriginalMessage }): ResponseUrl
  find(id: string): ResponseUrl | undefined
}

export function createResponseUrls(workspace: Workspace, baseUrl: () => string): ResponseUrls {
  const known = new Map<string, ResponseUrl>()
  return {
    issue(options) {
      const id = workspace.ids.next('R')
      const url = `${baseUrl()}/response/${id}`
      const issued: ResponseUrl = { id, url, issuedAt: workspace.now(), posts: [], ...options }
      known.set(id, issued)
      const [oldest] = known.keys()
      if (known.size > workspace.limits.maxLogEntries && oldest !== undefined) known.delete(oldest)
      return issued
    },
    find: (id) => known.get(id),
  }
}

/** An `ok: false` answer. `messages` go into `response_metadata.messages`; `extra` beside the error. */
export class SlackApiError extends Error {
  override readonly name = 'SlackApiError'
  readonly code: string
  readonly messages: readonly string[]
  readonly extra: Readonly<Record<string, unknown>>

  constructor(code: string, messages: readonly string[] = [], extra: Readonly<Record<string, unknown>> = {}) {
    super(messages.length === 0 ? code : `${code}: ${messages.join('; ')}`)
    this.code = code
    this.messages = messages
    this.extra = extra
  }
}

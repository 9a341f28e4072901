/** The numbers the playground enforces. Times are milliseconds by the injected clock unless the name says otherwise. */
export interface PlaygroundLimits {
  /** Open Socket Mode connections; one more gets `too_many_websockets`. */
  readonly maxConnections: number
  /** Real time an app has to acknowledge an envelope or HTTP request. */
  readonly ackTimeoutMs: number
  /** Redeliveries of an event after the first attempt. */
  readonly maxRetries: number
  /** Events kept for an app that is not connected. */
  readonly maxWaitingEvents: number
  readonly triggerLifetimeMs: number
  readonly responseUrlLifetimeMs: number
  readonly responseUrlPosts: number
  readonly streamLifetimeMs: number
  readonly statusLifetimeMs: number
  /** Calls of a method in any minute; one more is answered 429. A method that is not listed is not limited. */
  readonly callsPerMinute: Readonly<Record<string, number>>
  /** `text` of chat.postMessage is cut here. */
  readonly maxTextChars: number
  /** `text` of chat.update and chat.postEphemeral longer than this is refused. */
  readonly maxUpdateTextChars: number
  readonly maxMarkdownChars: number
  readonly maxMessageBlocks: number
  readonly maxViewBlocks: number
  /** Sum of all block text in one message. */
  readonly maxMessageBlockChars: number
  readonly maxAttachments: number
  readonly maxMetadataBytes: number
  readonly maxViewBytes: number
  readonly maxViewDepth: number
  /** Request bodies larger than this are refused with 413. */
  readonly maxRequestBytes: number
  /** Entries kept of each log (calls, acks, deliveries, ephemerals) and messages kept per channel. */
  readonly maxLogEntries: number
}

/**
 * Slack's documented or measured values; of its rate tiers those of the methods that write a message bit by bit. `maxMessageBlockChars` was measured between 13,000 (accepted) and 13,172
 * (refused); `maxMetadataBytes` is undocumented, so the playground takes the cautious value a builder should keep to.
 */
export const PLAYGROUND_LIMITS: PlaygroundLimits = {
  maxConnections: 10,
  ackTimeoutMs: 3_000,
  maxRetries: 3,
  maxWaitingEvents: 1_000,
  triggerLifetimeMs: 3_000,
  responseUrlLifetimeMs: 30 * 60_000,
  responseUrlPosts: 5,
  streamLifetimeMs: 5 * 60_000,
  statusLifetimeMs: 2 * 60_000,
  callsPerMinute: { 'chat.update': 50, 'chat.startStream': 20, 'chat.appendStream': 100, 'chat.stopStream': 20 },
  maxTextChars: 40_000,
  maxUpdateTextChars: 4_000,
  maxMarkdownChars: 12_000,
  maxMessageBlocks: 50,
  maxViewBlocks: 100,
  maxMessageBlockChars: 13_150,
  maxAttachments: 100,
  maxMetadataBytes: 2_048,
  maxViewBytes: 250_000,
  maxViewDepth: 3,
  maxRequestBytes: 4 * 1024 * 1024,
  maxLogEntries: 10_000,
}

/** What a call on a closed store fails with. */
export const CLOSED = {
  message: 'the store is closed',
  reason: 'closed',
  remedy: 'Nothing: Newsdesk is stopping; what was asked for can be asked again.',
} as const

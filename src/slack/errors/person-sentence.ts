import type { NewsdeskError } from '../../domain/errors.ts'

/** Slack's codes that the person can do something about. */
const BY_REASON: Readonly<Record<string, string>> = {
  not_in_channel: 'I am not in this channel. Invite me with `/invite @newsdesk`, then try again.',
  channel_not_found: 'I cannot see this channel. Invite me with `/invite @newsdesk`, then try again.',
  is_archived: 'This channel is archived, so I cannot post in it.',
  restricted_action: 'I am not allowed to post in this channel.',
}

/** What the person is told about an error: a calm sentence without internals. */
export function sayToPerson(error: NewsdeskError): string {
  const reason = error.code === 'SLACK_REFUSED' ? error.reason : undefined
  return (reason !== undefined && Object.hasOwn(BY_REASON, reason) ? BY_REASON[reason] : undefined) ?? error.person
}

/** What the operator is told: code and ids only, never the words of a message or an article. */
export function describeError(error: NewsdeskError): Readonly<Record<string, unknown>> {
  const isDefect = error.code === 'INTERNAL'
  return {
    code: error.code,
    ...(error.reason !== undefined && { reason: error.reason }),
    ...(isDefect ? { err: error } : { detail: error.message, remedy: error.remedy }),
  }
}

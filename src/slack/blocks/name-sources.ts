import { escapeMrkdwn } from './escape-mrkdwn.ts'

const SHOWN = 5

/** `Aldermoor Herald, Norwick Courier and 3 more` */
export function nameSources(names: readonly string[]): string {
  const named = names.slice(0, SHOWN).map(escapeMrkdwn).join(', ')
  return names.length > SHOWN ? `${named} and ${names.length - SHOWN} more` : named
}

import { LISTENERS } from './listeners.ts'
import { WEB_API_SCOPES } from './web-api-scopes.ts'

/** Bot scopes that the app works with, sorted: those of its events and of the methods it calls. */
export function neededScopes(): readonly string[] {
  const scopes = [...LISTENERS.flatMap((listener) => listener.scopes), ...Object.values(WEB_API_SCOPES).flat()]
  return [...new Set(scopes)].sort()
}

/** Those that a token was not granted; none when Slack did not say what it was granted. */
export function missingScopes(granted: readonly string[]): readonly string[] {
  return granted.length === 0 ? [] : neededScopes().filter((scope) => !granted.includes(scope))
}

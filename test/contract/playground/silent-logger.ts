import { type Logger, LogLevel } from '@slack/bolt'

/** For tests that provoke the errors Bolt and the client would print. */
export const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
}

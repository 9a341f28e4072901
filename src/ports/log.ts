/** Fields of a log line: ids, codes, counts and timings; never message or article text. */
export type LogFields = Readonly<Record<string, unknown>>

/** The part of a pino logger that the features use. */
export interface Log {
  debug(fields: LogFields, message: string): void
  info(fields: LogFields, message: string): void
  warn(fields: LogFields, message: string): void
  error(fields: LogFields, message: string): void
}

import type { Timestamp } from '../domain/timestamp.ts'
import { parseInstant } from './parse-instant.ts'

/** Reads `--from` and `--to`; a day alone in `--to` means its end. Error: USAGE. */
export function parseRange(options: { from?: string; to?: string }): { from?: Timestamp; to?: Timestamp } {
  return {
    ...(options.from && { from: parseInstant(options.from, '--from') }),
    ...(options.to && { to: parseInstant(options.to, '--to', 'end') }),
  }
}

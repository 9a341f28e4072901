import type { Timestamp } from '../../domain/timestamp.ts'

/** `18 March 2024`, by default in UTC. */
export function formatDate(at: Timestamp, timezone = 'UTC'): string {
  return format(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone: timezone })
}

/** `18 March 2024, 07:30`, by default in UTC. */
export function formatDateTime(at: Timestamp, timezone = 'UTC'): string {
  const time = format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: timezone })
  return `${formatDate(at, timezone)}, ${time}`
}

function format(at: Timestamp, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(at))
}

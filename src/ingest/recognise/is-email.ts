/** Headers of which a message has some (RFC 5322, 3.6); the first ones no other text has. */
const TELLING = new Set(['from', 'received', 'return-path', 'message-id', 'mime-version', 'delivered-to'])
const KNOWN = new Set([...TELLING, 'to', 'cc', 'date', 'subject', 'reply-to', 'content-type'])
const MIN_KNOWN = 3
const HEADER = /^([A-Za-z][A-Za-z0-9-]*):/
const FOLDED = /^[ \t]+\S/
/** The separator of mailbox files. */
const MAILBOX_LINE = /^From \S+ .*\d{4}/

/** Whether a text begins as an e-mail message does: nothing but headers up to the first blank line, of which some are known. */
export function isEmail(head: string): boolean {
  const lines = head.replace(/^\ufeff/, '').split(/\r?\n/)
  const start = MAILBOX_LINE.test(lines[0] ?? '') ? 1 : 0
  const blank = lines.findIndex((line, at) => at >= start && line.trim() === '')
  const headers = lines.slice(start, blank < 0 ? undefined : blank)
  if (!headers.every((line, at) => HEADER.test(line) || (at > 0 && FOLDED.test(line)))) return false
  const names = new Set(headers.flatMap((line) => HEADER.exec(line)?.[1]?.toLowerCase() ?? []))
  return names.intersection(KNOWN).size >= MIN_KNOWN && names.intersection(TELLING).size > 0
}

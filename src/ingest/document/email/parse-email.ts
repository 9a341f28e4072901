import type { Email } from 'postal-mime'
import type { Extraction } from '../../extracted.ts'

const MAX_NESTING = 32
const MAX_HEADER_BYTES = 262_144
/** The separator of mailbox files, which some programs leave on a single message. */
const MAILBOX_LINE = /^From [^\r\n]*\r?\n/
const MAX_MAILBOX_LINE_BYTES = 1_000

/** A message with its parts decoded, or why it can't be read. */
export async function parseEmail(
  bytes: Uint8Array,
): Promise<{ readonly ok: true; readonly email: Email } | Extract<Extraction, { ok: false }>> {
  const { default: PostalMime } = await import('postal-mime')
  try {
    const email = await PostalMime.parse(withoutMailboxLine(bytes), {
      maxNestingDepth: MAX_NESTING,
      maxHeadersSize: MAX_HEADER_BYTES,
      // Messages that come with one are read by themselves, so that their own headers count.
      forceRfc822Attachments: true,
    })
    return { ok: true, email }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, code: 'broken', reason: `the message can't be read: ${message}` }
  }
}

function withoutMailboxLine(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, MAX_MAILBOX_LINE_BYTES)).toString('latin1')
  return bytes.subarray(MAILBOX_LINE.exec(head)?.[0].length ?? 0)
}

import type { Attachment, Email } from 'postal-mime'
import { countWords } from '../../../domain/text/count-words.ts'
import type { Extraction, Removal } from '../../extracted.ts'
import { MAX_NOTE_WORDS } from './read-forwarded.ts'

const MESSAGE = /^message\/rfc822$/i
const PDF = /^application\/(?:x-)?pdf$/i
const PDF_NAME = /\.pdf$/i

/** How what comes with a message is read. */
export interface AttachmentReaders {
  readonly message: (bytes: Uint8Array) => Promise<Extraction>
  readonly pdf: (bytes: Uint8Array) => Promise<Extraction>
}

/** What came with a message and is read in its place. */
export interface ReadAttachment {
  readonly kind: keyof AttachmentReaders
  readonly attachment: Attachment
  readonly extraction: Extraction
}

/**
 * The message or PDF that a message carries, when the message itself says little ("Please find attached …"); its note is then
 * among what was removed. Undefined when the message is the article, or nothing readable came with it.
 */
export async function readAttached(
  { attachments, text = '' }: Email,
  body: Extraction,
  readers: AttachmentReaders,
): Promise<ReadAttachment | undefined> {
  const note = body.ok ? body.article.text : text.trim()
  if (countWords(note) > MAX_NOTE_WORDS) return undefined
  for (const attachment of attachments) {
    const kind = kindOf(attachment)
    if (kind === undefined || typeof attachment.content === 'string') continue
    const read = await readers[kind](new Uint8Array(attachment.content))
    // A message without any text has nothing better to say than why its attachment can't be read.
    if (!read.ok && body.ok) continue
    if (read.ok && countWords(read.article.text) <= countWords(note)) continue
    return { kind, attachment, extraction: withNote(read, { note, body }) }
  }
  return undefined
}

function withNote(read: Extraction, { note, body }: { note: string; body: Extraction }): Extraction {
  if (!read.ok) return read
  const before: Removal[] = body.ok ? [...body.article.removed] : []
  if (note !== '') before.unshift({ text: note, reason: 'cover-note' })
  return { ok: true, article: { ...read.article, removed: [...before, ...read.article.removed] } }
}

/** The attachments that were not read, by name; pictures of the page itself are no attachments. */
export function listAttachments({ attachments }: Email, read: Attachment | undefined): readonly Removal[] {
  return attachments
    .filter((one) => one !== read && one.disposition === 'attachment' && one.related !== true)
    .map(({ filename, mimeType }) => ({ text: filename ?? mimeType, reason: 'attachment' }))
}

function kindOf({ mimeType, filename }: Attachment): keyof AttachmentReaders | undefined {
  if (MESSAGE.test(mimeType)) return 'message'
  return PDF.test(mimeType) || PDF_NAME.test(filename ?? '') ? 'pdf' : undefined
}

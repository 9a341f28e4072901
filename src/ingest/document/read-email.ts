import type { Email } from 'postal-mime'
import { countWords } from '../../domain/text/count-words.ts'
import { DAY_MS } from '../../domain/timestamp.ts'
import { cleanPaste } from '../clean/clean-paste.ts'
import { parseMachineDate } from '../dates/parse-machine-date.ts'
import { parseWrittenDate } from '../dates/parse-written-date.ts'
import type { ReadingClock } from '../dates/reading-clock.ts'
import { extractPage } from '../extract/extract-page.ts'
import type { ExtractedArticle, Extraction, Removal } from '../extracted.ts'
import { cleanMailPage, type MailPage } from './email/clean-mail-page.ts'
import { cleanMailText, type MailText } from './email/clean-mail-text.ts'
import { describeForwardedSender, describeSender } from './email/describe-sender.ts'
import { parseEmail } from './email/parse-email.ts'
import { listAttachments, type ReadAttachment, readAttached } from './email/read-attached.ts'
import type { ForwardedHeaders } from './email/read-forwarded.ts'
import { tidySubject } from './email/tidy-subject.ts'
import { readPdf } from './read-pdf.ts'

/** When the page gives less than this share of the words of the text beside it, the text is the better reading. */
const MIN_PAGE_SHARE = 0.5
/** Messages passed on as attachments of one another. */
const MAX_INNER_MESSAGES = 3

/**
 * The article of an e-mail message (RFC 5322): from its HTML part, else from its text; a message or PDF that came with a
 * short note is read in its place. The subject is the title, the Date header the time of publication; what mail programs and lists add is taken
 * out. Other attachments are named in `removed`, not read.
 */
export function readEmail(bytes: Uint8Array, options: { now?: Date } = {}): Promise<Extraction> {
  return readNested(bytes, { ...options, depth: 0 })
}

interface Nesting extends Pick<ReadingClock, 'now'> {
  readonly depth: number
}

async function readNested(bytes: Uint8Array, { depth, ...clock }: Nesting): Promise<Extraction> {
  if (depth > MAX_INNER_MESSAGES)
    return {
      ok: false,
      code: 'too-deep',
      reason: `the message holds more than ${MAX_INNER_MESSAGES} others, one in another`,
    }
  const parsed = await parseEmail(bytes)
  if (!parsed.ok) return parsed
  const message = readMessage(parsed.email)
  const body = readBody(message, clock)
  const attached = await readAttached(message.email, body, {
    message: (inner) => readNested(inner, { ...clock, depth: depth + 1 }),
    pdf: (file) => readPdf(file, clock),
  })
  const leftOut = listAttachments(message.email, attached?.attachment)
  return withRemovals(attached === undefined ? withHeaders(body, message) : withFrame(attached, message), leftOut)
}

/** A message inside has headers of its own; a PDF has what it says and, for the rest, the message's. */
function withFrame({ kind, extraction }: ReadAttachment, message: Message): Extraction {
  if (kind === 'message' || !extraction.ok) return extraction
  return { ok: true, article: withSender(extraction.article, message) }
}

interface Message {
  readonly email: Email
  readonly text?: MailText
  readonly page?: MailPage
  /** Of the message that is passed on, where one is. */
  readonly headers: ForwardedHeaders
  readonly title?: string
  /** As in ExtractedArticle; absent when the header is missing or no date. */
  readonly sentAt?: string
}

function readMessage(email: Email): Message {
  const text = email.text === undefined ? undefined : cleanMailText(email.text)
  const page = email.html === undefined ? undefined : cleanMailPage(email.html, email.subject)
  const headers = { ...text?.headers, ...page?.headers }
  const title = tidySubject(headers.subject ?? email.subject)
  const sentAt = readSentAt(email.headers)
  return {
    email,
    headers,
    ...(text !== undefined && { text }),
    ...(page !== undefined && { page }),
    ...(title !== undefined && { title }),
    ...(sentAt !== undefined && { sentAt }),
  }
}

/** Comments in brackets are allowed (RFC 5322, 3.3), and name the zone again. */
function readSentAt(headers: Email['headers']): string | undefined {
  const date = headers.find(({ key }) => key === 'date')?.value.replace(/\([^)]*\)/g, ' ')
  return date === undefined ? undefined : parseMachineDate(date)?.value
}

function readBody({ text, page, title, sentAt }: Message, clock: ReadingClock): Extraction {
  const options = { ...clock, ...(sentAt !== undefined && { readAt: new Date(sentAt) }) }
  const named = { ...options, ...(title !== undefined && { title }) }
  const plain = text && withRemovals(cleanPaste(text.text, named), text.removed)
  if (page === undefined) return plain ?? { ok: false, code: 'empty', reason: 'the message has no text' }
  const shown = withRemovals(extractPage(page.html, options), page.removed)
  return plain?.ok && !isFuller(shown, plain.article) ? plain : shown
}

function isFuller(page: Extraction, plain: ExtractedArticle): boolean {
  return page.ok && countWords(page.article.text) >= MIN_PAGE_SHARE * countWords(plain.text)
}

function withRemovals(extraction: Extraction, removed: readonly Removal[]): Extraction {
  if (!extraction.ok) return extraction
  return { ok: true, article: { ...extraction.article, removed: [...removed, ...extraction.article.removed] } }
}

/** What the headers say goes before what the text seems to say: its title, and its day unless the text states an earlier one. */
function withHeaders(extraction: Extraction, message: Message): Extraction {
  if (!extraction.ok) return extraction
  const { title, headers, sentAt } = message
  const { article } = extraction
  const publishedAt = passedOnAt(headers, sentAt) ?? earlierDay(article.publishedAt, sentAt) ?? sentAt
  const described = {
    ...article,
    ...(title !== undefined && { title }),
    ...(publishedAt !== undefined && { publishedAt }),
  }
  return { ok: true, article: withSender(described, message) }
}

/** Who sent the message, where its text names nobody; when, where it states no day. */
function withSender(article: ExtractedArticle, { email, headers, title, sentAt }: Message): ExtractedArticle {
  const passedOnBy = headers.from
  const sender = passedOnBy === undefined ? describeSender(email) : describeForwardedSender(passedOnBy)
  const siteName = sender.siteName ?? article.siteName
  return {
    ...(title !== undefined && { title }),
    ...(sentAt !== undefined && { publishedAt: sentAt }),
    ...article,
    byline: article.byline.length > 0 ? article.byline : sender.byline,
    ...(siteName !== undefined && { siteName }),
  }
}

/** What was published before it was sent says so itself; a day's difference is one of zones. */
function earlierDay(stated: string | undefined, sentAt: string | undefined): string | undefined {
  if (stated === undefined || sentAt === undefined) return stated
  return Date.parse(sentAt) - Date.parse(stated) > 2 * DAY_MS ? stated : undefined
}

/** When the message that is passed on was sent. */
function passedOnAt({ date }: ForwardedHeaders, sentAt: string | undefined): string | undefined {
  if (date === undefined || sentAt === undefined) return undefined
  return parseWrittenDate(date, { readAt: new Date(sentAt) })?.value
}

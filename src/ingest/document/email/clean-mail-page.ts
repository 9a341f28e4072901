import { MAX_DEPTH, MAX_MARKUP_CHARS } from '../../extract/limits.ts'
import { measureDepth } from '../../extract/page/measure-depth.ts'
import type { PageDocument, PageElement } from '../../extract/page/page-node.ts'
import { parsePage } from '../../extract/page/parse-page.ts'
import { stripInert } from '../../extract/page/strip-inert.ts'
import type { Removal, RemovalReason } from '../../extracted.ts'
import { BROWSER_WORDS, HEADER_LINE, LIST_WORDS } from './mail-patterns.ts'
import { type ForwardedHeaders, findForwarded } from './read-forwarded.ts'
import { clearLines, type PageLine, readPageLines } from './read-page-lines.ts'
import { tidySubject } from './tidy-subject.ts'

/** How mail programs mark what is not the message itself. */
const MARKED: readonly (readonly [RemovalReason, string])[] = [
  ['signature', '.gmail_signature,.moz-signature,.protonmail_signature_block,#Signature'],
  ['quoted-reply', '.gmail_quote,.gmail_attr,blockquote[type="cite"],.moz-cite-prefix,.yahoo_quoted,.protonmail_quote'],
]
const BLOCKS = 'p,td,th,li,div,center,footer'
/** A footer, or the line above a newsletter, has no more characters. */
const MAX_FOOTER_CHARS = 700
/** Nor is it most of the message. */
const MAX_FOOTER_SHARE = 0.5

/** What linkedom's elements can do besides. */
interface MailElement extends PageElement {
  remove(): void
}

type Take = (element: PageElement, reason: RemovalReason) => void

/** The page of a message without what mail puts around it. */
export interface MailPage {
  readonly html: string
  readonly removed: readonly Removal[]
  readonly headers: ForwardedHeaders
}

/**
 * The HTML of a message without quoted replies, signatures and list footers; a message that is passed on takes its place. What
 * is too large or too deep to be read as a page is returned as it is. `subject` makes the headline known.
 */
export function cleanMailPage(html: string, subject?: string): MailPage {
  const markup = stripInert(html)
  if (markup.length > MAX_MARKUP_CHARS || measureDepth(markup, MAX_DEPTH) >= MAX_DEPTH)
    return { html, removed: [], headers: {} }
  const document = parsePage(markup)
  const forwarded = keepForwarded(document)
  const title = tidySubject(forwarded.headers.subject ?? subject)
  if (title !== undefined) asTitled(document).title = title
  const removed: Removal[] = [...forwarded.removed]
  const take: Take = (element, reason) => {
    const text = wordsOf(element)
    asMailElement(element).remove()
    if (text !== '') removed.push({ text, reason })
  }
  for (const [reason, selector] of forwarded.isFound ? MARKED.filter(([one]) => one !== 'quoted-reply') : MARKED)
    for (const element of document.querySelectorAll(selector)) take(element, reason)
  const maxChars = Math.min(MAX_FOOTER_CHARS, MAX_FOOTER_SHARE * wordsOf(document.body).length)
  // The inner ones first: what they leave of the outer ones no longer speaks of a list.
  for (const element of [...document.querySelectorAll(BLOCKS)].toReversed()) {
    const reason = reasonOf(element, maxChars)
    if (reason !== undefined) take(element, reason)
  }
  return { html: String(document), removed, headers: forwarded.headers }
}

/** Sets headers apart: in a page there may be blank lines between them as well. */
const BLANK: PageLine = { text: '', nodes: [] }

/** Leaves only the message that is passed on, or the answer above one; the mail programs' own marks don't tell the two apart. */
function keepForwarded({ body }: PageDocument): {
  readonly isFound: boolean
  readonly removed: readonly Removal[]
  readonly headers: ForwardedHeaders
} {
  const lines = readPageLines(body).flatMap((line) => (HEADER_LINE.test(line.text) ? [line] : [BLANK, line]))
  const { start, end, removed, headers } = findForwarded(lines.map(({ text }) => text))
  clearLines([...lines.slice(0, start), ...lines.slice(end)])
  return { isFound: start > 0, removed, headers }
}

function asTitled(document: PageDocument): { title: string } {
  return document as PageDocument & { title: string }
}

function asMailElement(element: PageElement): MailElement {
  return element as MailElement
}

function reasonOf(element: PageElement, maxChars: number): RemovalReason | undefined {
  const text = wordsOf(element)
  if (text === '' || text.length > maxChars) return undefined
  if (LIST_WORDS.test(text)) return 'list-footer'
  return BROWSER_WORDS.test(text) ? 'mail-header' : undefined
}

function wordsOf(element: PageElement): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

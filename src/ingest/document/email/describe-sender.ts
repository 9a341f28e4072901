import type { Email } from 'postal-mime'

/** Who a message is from: a person, a publisher, or one for the other. */
export interface Sender {
  readonly byline: readonly string[]
  readonly siteName?: string
}

/** "Ines Halloran from the Courier", "… at …", "… via …", "Ines Halloran | Courier". */
const PERSON_AT_SITE = /^(.+?)(?:\s+(?:from|at|via)\s+(?:the\s+)?|\s*[|–—,·@]\s*)(.+)$/i
/** Two to four words with capitals, as names are written. */
const PERSON = /^\p{Lu}[\p{L}.’'-]+(?:\s+(?:\p{Lu}[\p{L}.’'-]*|van|von|de|der|den|di|da|la|bin|al)){1,3}$/u

/** Words that papers and offices have in their names, and people have not. */
const ORGANISATION =
  /\b(?:courier|times|post|news|newsletter|newsroom|herald|press|gazette|tribune|journal|chronicle|daily|weekly|today|radio|media|office|agency|council|institute|university|association|society|team|desk|editors?)\b/i
/** Boxes that no one person writes from. */
const OFFICE_BOX = /^(?:news|newsletters?|press|info|editors?|hello|no-?reply|updates?|mail|contact|office)\b/i

/** A newsletter is from its publisher, any other message from a person. */
export function describeSender({ from, headers }: Pick<Email, 'from' | 'headers'>): Sender {
  const { name = '', address = '' } = from ?? {}
  return readName(name, { isOffice: isNewsletter(headers) || OFFICE_BOX.test(address) })
}

/** The same for a sender as a message that is passed on names it: "Press office <press@…>". */
export function describeForwardedSender(from: string): Sender {
  const [, name = from, address = ''] = /^(.*?)[<[(]([^<>[\]()]*)[>\])]\s*$/.exec(from) ?? []
  return readName(name, { isOffice: OFFICE_BOX.test(address.replace(/^mailto:/i, '')) })
}

function readName(written: string, { isOffice }: { isOffice: boolean }): Sender {
  const name = written.replace(/["']/g, '').trim()
  if (name === '' || /\S@\S/.test(name)) return { byline: [] }
  const [, person = '', site = ''] = PERSON_AT_SITE.exec(name) ?? []
  if (site !== '' && isPerson(person)) return { byline: [person], siteName: site }
  return isOffice || !isPerson(name) ? { byline: [], siteName: name } : { byline: [name] }
}

function isPerson(name: string): boolean {
  return PERSON.test(name) && !ORGANISATION.test(name)
}

function isNewsletter(headers: Email['headers']): boolean {
  return headers.some(
    ({ key, value }) => /^list-(?:unsubscribe|id)$/.test(key) || (key === 'precedence' && /bulk|list/i.test(value)),
  )
}

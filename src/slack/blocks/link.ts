import { shortenText } from './cut-text.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'

/** Longer addresses are shown without a link: they would eat the message's budget. */
const MAX_URL_CHARS = 1_500
const MAX_LABEL_CHARS = 150

/** A link of a citation, `<url|label>`; the label alone when the address is absent or not a plain http(s) one. */
export function renderLink(url: string | undefined, label: string): string {
  const address = url === undefined ? undefined : safeHttpUrl(url)
  const shown = escapeMrkdwn(shortenText(label.replace(/\s+/g, ' ').trim(), MAX_LABEL_CHARS))
  if (address === undefined || shown === '') return shown
  return `<${address}|${shown.replaceAll('|', '¦')}>`
}

/** The address as Slack may get it; undefined unless it is http(s), has no password in it and is of a sane length. */
export function safeHttpUrl(url: string): string | undefined {
  const parsed = URL.parse(url)
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return undefined
  if (parsed.username !== '' || parsed.password !== '') return undefined
  const address = parsed.href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E')
  const escaped = address.replaceAll('&', '&amp;')
  return escaped.length > MAX_URL_CHARS ? undefined : escaped
}

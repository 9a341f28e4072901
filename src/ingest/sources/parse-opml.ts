import { type Opml, parseOpml as parseDocument } from 'feedsmith'
import { NewsdeskError } from '../../domain/errors.ts'
import { decodeBytes } from '../extract/decode-bytes.ts'
import { refuseEntityBombs } from '../feed/refuse-entity-bombs.ts'
import { parseHttpUrl } from '../identity/parse-http-url.ts'

/** A feed as an OPML file lists it. */
export interface ListedFeed {
  readonly url: string
  readonly title?: string
}

const MAX_FEEDS = 10_000

/**
 * The feeds of an OPML file, at whatever depth, each address once. `skipped` are entries whose address can't be used.
 * Error: INPUT_UNREADABLE `broken-opml`, `xml-entities`.
 */
export function parseOpml(bytes: Uint8Array): { feeds: readonly ListedFeed[]; skipped: readonly string[] } {
  const { text } = decodeBytes(bytes)
  const feeds = new Map<string, ListedFeed>()
  const skipped: string[] = []
  for (const outline of flatten(readOutlines(text)).slice(0, MAX_FEEDS)) {
    const given = outline.xmlUrl ?? ''
    const url = parseHttpUrl(
      given.replace(/^feed:(?:\/\/)?(?!\/)/i, (scheme) => (scheme.endsWith('//') ? 'http://' : '')),
    )?.href
    if (url === undefined) skipped.push(given)
    else if (!feeds.has(url)) feeds.set(url, describe(url, outline))
  }
  return { feeds: [...feeds.values()], skipped }
}

type Outline = Partial<Opml.Outline<string>>

function readOutlines(text: string): readonly Outline[] {
  try {
    return parseDocument(refuseEntityBombs(text.trimStart())).body?.outlines ?? []
  } catch (cause) {
    if (cause instanceof NewsdeskError) throw cause
    throw new NewsdeskError('INPUT_UNREADABLE', 'the OPML file is broken', { cause, reason: 'broken-opml' })
  }
}

function flatten(outlines: readonly Outline[]): readonly Outline[] {
  return outlines.flatMap((outline) => [
    ...(outline.xmlUrl === undefined ? [] : [outline]),
    ...flatten(outline.outlines ?? []),
  ])
}

function describe(url: string, outline: Outline): ListedFeed {
  const title = (outline.title ?? outline.text)?.trim()
  return title ? { url, title } : { url }
}

import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseHTML } from 'linkedom'
import { NewsdeskError } from '../../domain/errors.ts'
import type { Source } from '../../domain/source.ts'
import { FetchFailure } from '../../ports/fetch-failure.ts'
import type { FetchedDocument, Fetcher } from '../../ports/fetcher.ts'
import { decodeBytes } from '../extract/decode-bytes.ts'
import { recognise } from '../recognise/recognise.ts'

const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)/i

/**
 * Tells what somebody who adds `input` as a source means: a folder, a feed, or a page. A page that names a feed of its
 * own (`rel=alternate`) stands for that feed, since nobody types feed addresses.
 * Errors: INPUT_NOT_FOUND; INPUT_UNREADABLE; FETCH_FORBIDDEN; FETCH_FAILED.
 */
export async function identifySource(input: string, fetcher: Fetcher): Promise<Pick<Source, 'kind' | 'url'>> {
  if (!/^https?:\/\//i.test(input)) return identifyFolder(input)
  const { document, forbidden } = await fetchUnknown(input, fetcher)
  const { body, url, contentType } = document
  const recognised = recognise(body, { name: url, ...(contentType !== undefined && { contentType }) })
  if (recognised.kind === 'feed') return { kind: 'feed', url: input }
  if (recognised.kind === 'page') {
    if (forbidden) throw forbidden
    const feed = findFeedLink(document)
    return feed === undefined ? { kind: 'page', url: input } : { kind: 'feed', url: feed }
  }
  throw new NewsdeskError('INPUT_UNREADABLE', `${input} is neither a feed nor a page`, { reason: 'not-a-source' })
}

/** As a page, which robots.txt may keep from us; what is kept from us may still be a feed, which nobody is kept from. */
async function fetchUnknown(
  url: string,
  fetcher: Fetcher,
): Promise<{ document: FetchedDocument; forbidden?: FetchFailure }> {
  try {
    return { document: await fetcher.fetch({ url, accept: 'page' }) }
  } catch (error) {
    if (!(error instanceof FetchFailure) || error.reason !== 'robots') throw error
    return { document: await fetcher.fetch({ url, accept: 'feed' }), forbidden: error }
  }
}

async function identifyFolder(input: string): Promise<Pick<Source, 'kind' | 'url'>> {
  const path = resolve(input)
  const found = await stat(path).catch((cause: unknown) => {
    throw new NewsdeskError('INPUT_NOT_FOUND', `${path} does not exist or may not be read`, { cause })
  })
  if (found.isDirectory()) return { kind: 'folder', url: path }
  throw new NewsdeskError('INPUT_UNREADABLE', `${path} is a file; a source is a folder, a feed or a page`, {
    reason: 'not-a-source',
  })
}

function findFeedLink({ body, url, charset }: FetchedDocument): string | undefined {
  const { document } = parseHTML(decodeBytes(body, charset).text)
  const links = [...document.querySelectorAll('link[rel~="alternate"][href]')]
  const feed = links.find((link) => FEED_TYPE.test(link.getAttribute('type') ?? ''))
  const target = feed === undefined ? null : URL.parse(feed.getAttribute('href') ?? '', url)
  return target !== null && /^https?:$/.test(target.protocol) ? target.href : undefined
}

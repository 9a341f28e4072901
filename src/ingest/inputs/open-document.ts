import type { FetchedDocument } from '../../ports/fetcher.ts'
import { openBytes } from './byte-source.ts'
import type { OpenedInput } from './opened-input.ts'

/** A fetched document as an input; the address asked for stays an alias of the one it led to. */
export async function openDocument(
  document: FetchedDocument,
  { input, askedFor }: { input: string; askedFor: string },
): Promise<OpenedInput> {
  const { body, url, contentType, charset } = document
  return {
    input,
    source: await openBytes(body),
    inputKind: 'page',
    url,
    aliases: [askedFor],
    ...(contentType !== undefined && { contentType }),
    ...(charset !== undefined && { charset }),
  }
}

import { detectLanguage } from './detect-language.ts'
import type { KnownMetadata } from './known-metadata.ts'

/**
 * The language of an article as a BCP 47 tag: what came with the article itself, what its page says, what its words are,
 * else what its feed says of all its entries. A tag that is none is passed over.
 */
export function chooseLanguage(
  text: string,
  { known, found }: { known: KnownMetadata; found: string | undefined },
): string | undefined {
  return readTag(known.language) ?? readTag(found) ?? detectLanguage(text) ?? readTag(known.fallback?.language)
}

function readTag(tag: string | undefined): string | undefined {
  const trimmed = tag?.trim().replaceAll('_', '-') ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(trimmed)) return undefined
  try {
    return Intl.getCanonicalLocales(trimmed)[0]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

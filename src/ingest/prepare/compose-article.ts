import { createSignature } from '../../domain/near-duplicate/create-signature.ts'
import { countWords } from '../../domain/text/count-words.ts'
import { splitPassages } from '../../domain/text/split-passages.ts'
import { splitUncutSentences } from '../../domain/text/split-sentences.ts'
import { findSuspiciousSpans } from '../../domain/verify/find-suspicious-spans.ts'
import { withoutControls } from '../../lib/without-controls.ts'
import type { ExtractedArticle, Extraction } from '../extracted.ts'
import { articleKeys } from '../identity/article-keys.ts'
import { contentHash } from '../identity/content-hash.ts'
import { isSameSite } from '../identity/is-same-site.ts'
import { type AboutPage, namesArticle } from '../identity/names-article.ts'
import { plausibleCanonical } from '../identity/plausible-canonical.ts'
import { stripTracking } from '../identity/strip-tracking.ts'
import { chooseLanguage } from './choose-language.ts'
import { chooseTitle } from './choose-title.ts'
import { decideTimes } from './decide-times.ts'
import type { KnownMetadata } from './known-metadata.ts'
import type { Prepared, PreparedArticle } from './prepared.ts'

/** A text longer than this is a book or an accident; about 300,000 words. */
const MAX_TEXT_LENGTH = 2_000_000
const MAX_NAME_LENGTH = 120

/** Reasons that say something of the file, not of what it holds. */
const UNREADABLE: ReadonlySet<string> = new Set(['not-text', 'broken'])

/** Joins what extraction found with what was known into an article that can be saved, or passes on why there is none. */
export function composeArticle(extraction: Extraction, { known, now }: { known: KnownMetadata; now: Date }): Prepared {
  if (!extraction.ok) return refuseArticle(known, { reason: extraction.code, message: extraction.reason })
  const { article } = extraction
  const text = article.text.trim().toWellFormed()
  if (text === '') return refuseArticle(known, { reason: 'empty', message: 'no text is left after cleaning' })
  if (text.length > MAX_TEXT_LENGTH)
    return refuseArticle(known, { reason: 'too-large', message: `the text has ${text.length} characters` })
  return { ok: true, article: compose(text, { article, known, now }) }
}

/** Why there is no article, with the names of what was refused. */
export function refuseArticle(
  known: KnownMetadata,
  { reason, message }: { reason: string; message: string },
): Prepared {
  const { externalId, title, url } = known
  return {
    ok: false,
    code: UNREADABLE.has(reason) ? 'INPUT_UNREADABLE' : 'INPUT_REJECTED',
    reason,
    message,
    ...(externalId !== undefined && { externalId }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
  }
}

interface Parts {
  readonly article: ExtractedArticle
  readonly known: KnownMetadata
  readonly now: Date
}

function compose(text: string, { article, known, now }: Parts): PreparedArticle {
  const titles = [known.title, article.title, known.fallback?.title]
  const title = chooseTitle({ titles, url: known.url ?? article.canonicalUrl, text }).toWellFormed()
  const canonical = findCanonical({ article, known }, { title, text })
  const url = displayUrl(canonical ?? known.url)
  const hash = contentHash(title, text)
  const { times, noted } = decideTimes(
    { published: [known.publishedAt, article.publishedAt], updated: [known.updatedAt, article.updatedAt] },
    now,
  )
  const urls = known.isReferredUrl ? [] : listUrls({ known, canonical }, { title, text })
  const signature = createSignature(text)
  const suspicious = findSuspiciousSpans(text, splitUncutSentences(text))
  return {
    keys: articleKeys({ ...known, urls, contentHash: hash }),
    inputKind: known.inputKind,
    title,
    byline:
      [known.byline, article.byline, known.fallback?.byline].find((names) => names !== undefined && names.length > 0) ??
      [],
    ...times,
    ...describe({ article, known, url, text }),
    text,
    words: countWords(text),
    captions: article.captions,
    removed: [...(known.unusable ?? []), ...noted, ...article.removed],
    suspicious,
    contentHash: hash,
    ...(signature !== undefined && { signature }),
    passages: splitPassages(text),
  }
}

type Wording = Pick<AboutPage, 'title' | 'text'>

function findCanonical({ article, known }: Pick<Parts, 'article' | 'known'>, wording: Wording): string | undefined {
  const addresses = [known.url, ...(known.aliases ?? [])].filter((each) => each !== undefined)
  return plausibleCanonical(article.canonicalUrl, known.url, { ...wording, addresses })
}

/**
 * The addresses that identify an article. One that was left on the way to another counts only where it can't come to lead
 * to something else: "/latest" does so every day, and a stranger's address whenever the stranger likes.
 */
function listUrls(
  { known: { url, aliases = [] }, canonical }: { known: KnownMetadata; canonical: string | undefined },
  wording: Wording,
): readonly string[] {
  const own = [canonical, url].filter((each) => each !== undefined)
  if (url === undefined) return [...own, ...aliases]
  const lasting = aliases.filter(
    (alias) => isSameSite(alias, url) && namesArticle(alias, { ...wording, addresses: own }),
  )
  return [...own, ...lasting]
}

/** The fields that may be absent. */
function describe({
  article,
  known,
  url,
  text,
}: Pick<Parts, 'article' | 'known'> & { url: string | undefined; text: string }): Partial<PreparedArticle> {
  const siteName = known.siteName ?? article.siteName ?? known.fallback?.siteName
  const language = chooseLanguage(text, { known, found: article.language })
  return {
    ...(known.externalId !== undefined && { externalId: known.externalId }),
    ...(url !== undefined && { url }),
    ...(siteName !== undefined && { siteName: shortName(siteName) }),
    ...(language !== undefined && { language }),
    ...((known.partial || article.partial) && { partial: true }),
    ...(known.archived && { archived: true }),
  }
}

/** Feeds and archives name their publisher as they like; a name that is longer is cut, for people read it. */
function shortName(name: string): string {
  const line = withoutControls(name.toWellFormed()).replace(/\s+/g, ' ').trim()
  return line.length <= MAX_NAME_LENGTH ? line : `${line.slice(0, MAX_NAME_LENGTH - 1).toWellFormed()}…`
}

function displayUrl(url: string | undefined): string | undefined {
  return url === undefined ? undefined : stripTracking(url)
}

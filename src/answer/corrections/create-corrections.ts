import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Correction, Publication } from '../../domain/correction.ts'
import type { ArticleId } from '../../domain/ids.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Messenger } from '../../ports/messenger.ts'
import type { CorrectionNote, NewVersion } from '../../ports/store/correction-store.ts'
import type { Store } from '../../ports/store.ts'
import type { Corrections } from './corrections.ts'
import { type ChangedArticle, findQuoteChanges } from './find-quote-changes.ts'
import { type CorrectionLimits, DEFAULT_CORRECTION_LIMITS } from './limits.ts'

export interface CorrectionsOptions {
  readonly store: Pick<Store, 'corrections' | 'articles'>
  readonly messenger: Pick<Messenger, 'renderCorrection'>
  readonly clock: Clock
  readonly log: Log
  /** Over the defaults. */
  readonly limits?: Partial<CorrectionLimits>
}

export function createCorrections({ store, messenger, clock, log, limits: given }: CorrectionsOptions): Corrections {
  const limits = { ...DEFAULT_CORRECTION_LIMITS, ...given }

  /** The mark is passed last: whoever dies before it does the same again, under the same keys. */
  async function check({ signal }: { signal: AbortSignal }): Promise<number> {
    let written = 0
    for (let round = 0; round < limits.maxRounds && !signal.aborted; round += 1) {
      const { versions, mark } = await store.corrections.newVersions(limits.versionsPerRound)
      if (mark === undefined) break
      for (const version of versions) written += await correct(version)
      await store.corrections.passMark(mark)
    }
    return written
  }

  async function correct(changed: NewVersion): Promise<number> {
    const publications = await store.corrections.citing(changed.articleId, limits.publicationsPerVersion)
    if (publications.length === 0) return 0
    const article = await readVersions(changed, publications)
    if (article === undefined) return 0
    const notes = publications.flatMap(({ claims, ...of }) => writeNote(of, claims, article))
    const written = await store.corrections.write(notes)
    if (written > 0) log.info({ ...changed, notes: written }, 'a new version corrects what was posted')
    return written
  }

  /** Undefined for a version that is not there any more, or is only part of the article. */
  async function readVersions(
    { articleId, version }: NewVersion,
    publications: readonly { readonly claims: readonly Claim[] }[],
  ): Promise<ChangedArticle | undefined> {
    const now = await store.articles.get(articleId, version)
    const before = await store.articles.get(articleId, version - 1)
    if (now === undefined || before === undefined || now.partial) return undefined
    const cited = new Map<number, Article>()
    for (const number of citedVersions(articleId, publications)) {
      const article = await store.articles.get(articleId, number)
      if (article) cited.set(number, article)
    }
    return { now, before, cited }
  }

  function writeNote(of: Publication, claims: readonly Claim[], article: ChangedArticle): readonly CorrectionNote[] {
    const changes = findQuoteChanges(claims, article)
    if (changes.length === 0) return []
    const correction = toCorrection(article.now, changes)
    const { articleId, version } = correction
    return [
      {
        key: `correction:${of.kind}:${of.id}:${articleId}:${version}`,
        amends: { of, correction },
        message: messenger.renderCorrection(correction),
        at: toTimestamp(clock.now()),
      },
    ]
  }

  return { check }
}

function toCorrection(now: Article, changes: Correction['changes']): Correction {
  const { title, url, siteName, publishedAt } = now
  return {
    articleId: now.id,
    version: now.version,
    seenAt: now.versionSeenAt,
    article: {
      title,
      ...(url !== undefined && { url }),
      ...(siteName !== undefined && { siteName }),
      ...(publishedAt !== undefined && { publishedAt }),
    },
    changes,
  }
}

function citedVersions(
  articleId: ArticleId,
  publications: readonly { readonly claims: readonly Claim[] }[],
): ReadonlySet<number> {
  const citations = publications.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations))
  return new Set(citations.filter((citation) => citation.articleId === articleId).map(({ version }) => version))
}

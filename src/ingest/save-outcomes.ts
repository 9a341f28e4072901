import { NewsdeskError } from '../domain/errors.ts'
import type { SourceId } from '../domain/ids.ts'
import { toTimestamp } from '../domain/timestamp.ts'
import type { Clock } from '../ports/clock.ts'
import type { ArticleDraft, ArticleStore, SaveOutcome } from '../ports/store/article-store.ts'
import type { Outcome } from './candidate.ts'
import { describeFailure, describeSaved } from './describe-result.ts'
import type { IngestLimits } from './ingest-limits.ts'
import type { IngestResult } from './ingester.ts'
import { batchReady } from './pipeline/batch-ready.ts'
import type { SeenItems } from './seen-items.ts'

export interface SaveContext {
  readonly articles: ArticleStore
  readonly clock: Clock
  readonly limits: IngestLimits
  readonly seen: SeenItems
  readonly sourceId?: SourceId
}

/** Saves outcomes in small transactions as they come, and tells what became of each, in order. */
export async function* saveOutcomes(
  outcomes: AsyncIterable<Outcome>,
  context: SaveContext,
): AsyncGenerator<IngestResult> {
  const batches = batchReady(outcomes, {
    maxItems: context.limits.maxBatchArticles,
    maxWeight: context.limits.maxBatchCharacters,
    weigh: (outcome) => (outcome.kind === 'article' ? outcome.article.text.length : 0),
  })
  for await (const batch of batches) yield* await saveBatch(batch, context)
}

async function saveBatch(batch: readonly Outcome[], context: SaveContext): Promise<readonly IngestResult[]> {
  const articles = batch.filter((outcome) => outcome.kind === 'article')
  const saved = await saveDrafts(
    articles.map((outcome) => toDraft(outcome, context)),
    context.articles,
  )
  let next = 0
  const results = batch.map((outcome) =>
    outcome.kind === 'article' ? describe(outcome, saved[next++]) : outcome.result,
  )
  await rememberItems(batch, { results, context })
  return results
}

/**
 * First seen is when we save it, by our clock, whatever the input says: for a known article the store keeps the first of
 * these times, and the new one is the version's.
 */
function toDraft(outcome: Extract<Outcome, { kind: 'article' }>, { clock, sourceId }: SaveContext): ArticleDraft {
  const { contentType, body } = outcome.raw
  return {
    ...outcome.article,
    seenAt: toTimestamp(clock.now()),
    raw: { contentType, body },
    ...(sourceId !== undefined && { sourceId }),
  }
}

/** One draft that the store refuses must not take its neighbours with it: they are then saved one by one. */
async function saveDrafts(
  drafts: readonly ArticleDraft[],
  articles: ArticleStore,
): Promise<readonly (SaveOutcome | NewsdeskError)[]> {
  if (drafts.length === 0) return []
  try {
    return await articles.save(drafts)
  } catch (error) {
    if (drafts.length === 1) return [NewsdeskError.from(error)]
    const results: (SaveOutcome | NewsdeskError)[] = []
    for (const draft of drafts) results.push(...(await saveDrafts([draft], articles)))
    return results
  }
}

function describe(
  outcome: Extract<Outcome, { kind: 'article' }>,
  result: SaveOutcome | NewsdeskError | undefined,
): IngestResult {
  if (result === undefined)
    throw new NewsdeskError('INTERNAL', 'the store returned fewer outcomes than it was given articles')
  if (!(result instanceof NewsdeskError)) return describeSaved(outcome, result)
  const { externalId, title, url } = outcome.article
  return describeFailure(outcome.input, result, {
    title,
    ...(externalId !== undefined && { externalId }),
    ...(url !== undefined && { url }),
  })
}

/** After the articles are saved: a crash between the two only means that the entries are read once more. */
async function rememberItems(
  batch: readonly Outcome[],
  { results, context }: { results: readonly IngestResult[]; context: SaveContext },
): Promise<void> {
  const outcomes = batch.flatMap((outcome, at) => {
    const result = results[at]
    if (outcome.kind !== 'article' || outcome.item === undefined || result === undefined) return []
    return [{ item: outcome.item, sourceId: context.sourceId, result }]
  })
  await context.seen.remember(outcomes)
}

import { randomUUID } from 'node:crypto'
import { createDigester } from '../../src/digest/create-digester.ts'
import { createExtractiveWriter } from '../../src/model/extractive/create-extractive-writer.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { silentLog } from '../support/silent-log.ts'
import type { Metric } from './metric.ts'
import { openCorpus } from './open-corpus.ts'
import { scoreClusters } from './score-clusters.ts'
import { readEventPairs, readPapers, readSnippets, type StoryRow } from './story-sets.ts'

/** Measures story grouping on public sets, through the product's own import, store and list of stories: B-cubed F1. */
export async function evalStories(evalDir: string): Promise<Metric[]> {
  const snippets = await readSnippets(evalDir, 'allsides')
  return [
    await measure('ecbplus', await readEventPairs(evalDir), 0.9),
    await measure('basil', await readPapers(evalDir), 0.96),
    await measure('allsides', snippets, 0.83),
    await measure('allsides undated', snippets.map(withoutDate), 0.8),
    await measure('neus (undated)', await readSnippets(evalDir, 'neus'), 0.85),
  ]
}

async function measure(metric: string, rows: readonly StoryRow[], floor: number): Promise<Metric> {
  const found = await group(rows)
  const labels = rows.map(({ externalId }) => found.get(externalId) ?? `alone ${externalId}`)
  const value = scoreClusters({ truth: rows.map(({ story }) => story), found: labels })
  return { metric: `${metric} B-cubed F1`, value, floor, n: rows.length }
}

/** The story of each article that was taken in. */
async function group(rows: readonly StoryRow[]): Promise<ReadonlyMap<string, string>> {
  const clock = createManualClock('2026-11-24T00:00:00.000Z')
  await using store = await openCorpus(rows, clock)
  const writers = [createExtractiveWriter()]
  const digester = createDigester({ store, writers, clock, log: silentLog, newId: randomUUID, owner: 'evaluation' })
  const stories = await digester.stories({})
  const articles = await store.articles.getMany(stories.flatMap(({ articleIds }) => articleIds))
  const externalIds = new Map(articles.map(({ id, externalId }) => [id, externalId ?? id]))
  return new Map(stories.flatMap(({ id, articleIds }) => articleIds.map((of) => [externalIds.get(of) ?? of, id])))
}

function withoutDate({ publishedAt: _, ...row }: StoryRow): StoryRow {
  return row
}

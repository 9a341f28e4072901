import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { CorpusRow } from './open-corpus.ts'
import { readRows } from './read-rows.ts'

/** An article whose story is known. */
export interface StoryRow extends CorpusRow {
  readonly story: string
}

const ECB = z.object({ id: z.string(), story: z.string(), lines: z.array(z.string()) })
const BASIL = z.object({
  id: z.string(),
  story: z.string(),
  date: z.string(),
  title: z.string(),
  paragraphs: z.array(z.string()),
})
const SNIPPETS = z.object({
  story: z.string(),
  date: z.string().optional(),
  articles: z.array(z.object({ title: z.string(), snippet: z.string() })),
})
/** The address of the page, cut into tokens, which an article's text never holds. */
const ADDRESS_LINE = /^https? :/

/** Pairs of events of one kind (two earthquakes, two arrests), undated and mostly untitled. */
export async function readEventPairs(evalDir: string): Promise<readonly StoryRow[]> {
  const rows = await readAll(join(evalDir, 'ecbplus'), 'ecbplus', ECB)
  return rows.map(({ id, story, lines }) => ({
    externalId: id,
    story,
    text: lines.filter((line) => !ADDRESS_LINE.test(line)).join('\n'),
  }))
}

/** Three papers on one event of politics, with dates. */
export async function readPapers(evalDir: string): Promise<readonly StoryRow[]> {
  const rows = await readAll(join(evalDir, 'basil'), 'basil', BASIL)
  return rows.map(({ id, story, date, title, paragraphs }) => ({
    externalId: id,
    story,
    title,
    publishedAt: date,
    text: paragraphs.join('\n\n'),
  }))
}

/** Titles and beginnings of two or three articles a story; those of the first file have dates. */
export async function readSnippets(evalDir: string, prefix: 'allsides' | 'neus'): Promise<readonly StoryRow[]> {
  const rows = await readAll(join(evalDir, 'allsides_stories'), prefix, SNIPPETS)
  return rows.flatMap(({ story, date, articles }) =>
    articles.map(({ title, snippet }, at) => ({
      externalId: `${story}/${at}`,
      story,
      title,
      text: snippet,
      ...(date !== undefined && { publishedAt: new Date(date).toISOString() }),
    })),
  )
}

async function readAll<Row>(folder: string, prefix: string, schema: z.ZodType<Row>): Promise<readonly Row[]> {
  const files = (await readdir(folder)).filter((file) => file.startsWith(prefix) && file.endsWith('.jsonl.gz')).sort()
  const rows = await Promise.all(files.map((file) => readRows(join(folder, file), schema)))
  return rows.flat()
}

import { join } from 'node:path'
import { z } from 'zod'
import type { CorpusRow } from './open-corpus.ts'
import { readRows } from './read-rows.ts'

const DOCUMENT = z.object({ id: z.string(), url: z.string(), publish_date: z.string(), text: z.string() })
const QUESTION = z.object({
  id: z.string(),
  date: z.string(),
  question: z.string(),
  answer: z.string().nullish(),
  gold_docs: z.array(z.string()).default([]),
  answer_string_docs: z.array(z.string()).default([]),
})

export interface NewsQuestion {
  readonly id: string
  readonly question: string
  readonly answer: string
  /** The day it was asked, as `2022-06-16`. */
  readonly day: string
  readonly gold: readonly string[]
  readonly holdsAnswer: readonly string[]
}

/**
 * The articles of 2022. Nearly all gold articles lack a title and all others have one, so that titles would work against
 * the gold: the words of the address stand for the title of every article.
 */
export async function readNewsArticles(evalDir: string): Promise<readonly CorpusRow[]> {
  const rows = await readRows(join(evalDir, 'realtimeqa/docs_2022.jsonl.gz'), DOCUMENT)
  return rows.map(({ id, url, publish_date, text }) => {
    const title = titleOf(url)
    return { externalId: id, url, publishedAt: isoDay(publish_date), text, ...(title !== '' && { title }) }
  })
}

/** Questions of a file of the set; most have no gold article. */
export async function readNewsQuestions(evalDir: string, file: string): Promise<readonly NewsQuestion[]> {
  const rows = await readRows(join(evalDir, 'realtimeqa', file), QUESTION)
  return rows.map(({ id, date, question, answer, gold_docs, answer_string_docs }) => ({
    id,
    question,
    answer: answer ?? '',
    day: isoDay(date),
    gold: gold_docs,
    holdsAnswer: answer_string_docs,
  }))
}

/** The last instant of a day, UTC: what "as of" a day means. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`
}

function isoDay(date: string): string {
  return date.replaceAll('/', '-').slice(0, 'YYYY-MM-DD'.length)
}

/** The part of the path with the most words, as words. */
function titleOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const parts = new URL(url).pathname.split('/').map((part) => part.replace(/\.\w+$/, '').split(/[-_]+/))
  const words = parts.filter((part) => part.some((word) => /[a-z]/i.test(word)))
  return (words.sort((a, b) => b.length - a.length)[0] ?? []).join(' ')
}

import { leadOf } from '../../../../src/store/articles/lead-of.ts'
import type { Database } from '../../../../src/store/database.ts'
import { type ReferenceDocument, referenceDocument, referenceScores } from './reference-scores.ts'

/** What an index of the rows that are stored must find, worked out from their texts alone. */
export async function expectedScores({ read }: Database, terms: readonly string[]) {
  const versions = await read
    .selectFrom('article_versions as v')
    .innerJoin('article_texts as t', 't.version_seq', 'v.seq')
    .select(['v.article_id', 'v.version', 'v.title', 't.text'])
    .execute()
  const rows = await read.selectFrom('passages').selectAll().execute()
  const articles: ReferenceDocument[] = []
  const passages: ReferenceDocument[] = []
  for (const { article_id, version, title, text } of versions) {
    const fields = [{ text: title, weight: 2 }]
    const lead = { text: leadOf(text), weight: 2 }
    articles.push(referenceDocument(`${article_id}.${version}`, [...fields, lead, { text, weight: 1 }]))
    for (const { ordinal, start_at, end_at } of rows.filter(
      (row) => row.article_id === article_id && row.version === version,
    ))
      passages.push(
        referenceDocument(`${article_id}.${version}.${ordinal}`, [
          ...fields,
          ...(ordinal === 0 ? [lead] : []),
          { text: text.slice(start_at, end_at), weight: 1 },
        ]),
      )
  }
  return { articles: referenceScores(articles, terms), passages: referenceScores(passages, terms) }
}

import type { Digest } from '../../domain/digest.ts'
import type { AnswerId, ArticleId, DigestId } from '../../domain/ids.ts'
import type { AnswerRecord } from '../../ports/store/answer-store.ts'
import type { CorrectionStore } from '../../ports/store/correction-store.ts'
import type { Read } from '../database.ts'
import { parseStored } from '../parse-stored.ts'

type Citing = Awaited<ReturnType<CorrectionStore['citing']>>

/** Up to `limit` answers, then up to `limit` digests. */
export async function listCiting(read: Read, articleId: ArticleId, limit: number): Promise<Citing> {
  return [...(await answersCiting(read, articleId, limit)), ...(await digestsCiting(read, articleId, limit))]
}

/** An answer without a thread was for one person or for the command line: nobody else can see it. */
async function answersCiting(read: Read, articleId: ArticleId, limit: number): Promise<Citing> {
  const rows = await read
    .selectFrom('answer_citations as c')
    .innerJoin('answers as a', 'a.id', 'c.answer_id')
    .select(['a.id', 'a.record'])
    .where('c.article_id', '=', articleId)
    .where('a.thread_ts', 'is not', null)
    .orderBy('a.answered_at', 'desc')
    .orderBy('a.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, record }) => {
    const { claims, conflicts } = parseStored<AnswerRecord>(record).answer
    return { kind: 'answer', id: id as AnswerId, claims: [...claims, ...conflicts.flatMap(({ sides }) => sides)] }
  })
}

async function digestsCiting(read: Read, articleId: ArticleId, limit: number): Promise<Citing> {
  const rows = await read
    .selectFrom('digest_articles as c')
    .innerJoin('digests as d', 'd.id', 'c.digest_id')
    .select(['d.id', 'd.digest'])
    .where('c.article_id', '=', articleId)
    .where('d.channel', 'is not', null)
    .orderBy('d.created_at', 'desc')
    .orderBy('d.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, digest }) => {
    const claims = parseStored<Digest>(digest).stories.flatMap((story) => story.claims)
    return { kind: 'digest', id: id as DigestId, claims }
  })
}

import type { Answer } from '../../../src/domain/answer.ts'
import type { AnswerId, ArticleId } from '../../../src/domain/ids.ts'
import type { AnswerRecord } from '../../../src/ports/store/answer-store.ts'

/** The record of an answer that was not found. */
export function answerRecord(
  id: string,
  place?: AnswerRecord['place'],
  answeredAt = '2026-11-20T08:00:00.000Z',
): AnswerRecord {
  const answer: Answer = {
    id: id as AnswerId,
    question: 'What did the bridge cost? “12 million” 🌉',
    status: 'not_found',
    text: '',
    claims: [],
    conflicts: [],
    evidence: { articles: 0 },
    searched: { articles: 3 },
    nearest: [],
    confidence: 0.25,
    suspicious: [],
    writer: 'extractive',
    asOf: answeredAt,
    answeredAt,
    tookMs: 12,
    rejected: [],
  }
  const retrieved = [
    { articleId: 'a_1' as ArticleId, passageId: 'a_1.1.0', score: 1.5, why: { words: 1, recent: 0.5 } },
  ]
  return { answer, retrieved, ...(place && { place }) }
}

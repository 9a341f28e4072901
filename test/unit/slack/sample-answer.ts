import type { Answer } from '../../../src/domain/answer.ts'
import type { Citation, Claim } from '../../../src/domain/claim.ts'
import type { AnswerId, ArticleId } from '../../../src/domain/ids.ts'

const QUOTE = 'The Aldermoor bridge reopened on Monday after eleven months of repairs.'

/** A citation of an invented article; give what the test is about. */
export function sampleCitation(given: Partial<Citation> = {}): Citation {
  return {
    n: 1,
    articleId: 'article-1' as ArticleId,
    version: 1,
    url: 'https://herald.example/bridge',
    title: 'Aldermoor bridge reopens',
    siteName: 'Aldermoor Herald',
    publishedAt: '2024-03-18T09:00:00.000Z',
    quote: QUOTE,
    start: 0,
    end: QUOTE.length,
    ...given,
  }
}

export function sampleClaim(given: Partial<Claim> = {}): Claim {
  return { text: QUOTE, citations: [sampleCitation()], ...given }
}

/** An answer with one claim; give what the test is about. */
export function sampleAnswer(given: Partial<Answer> = {}): Answer {
  return {
    id: 'answer-1' as AnswerId,
    question: 'When did the Aldermoor bridge reopen?',
    status: 'answered',
    text: QUOTE,
    claims: [sampleClaim()],
    conflicts: [],
    evidence: { articles: 1, oldest: '2024-03-18T09:00:00.000Z', newest: '2024-03-18T09:00:00.000Z' },
    searched: { articles: 12, from: '2024-01-02T00:00:00.000Z', to: '2024-03-18T09:00:00.000Z' },
    nearest: [],
    confidence: 0.9,
    suspicious: [],
    writer: 'extractive',
    asOf: '2026-11-20T08:00:00.000Z',
    answeredAt: '2026-11-20T08:00:00.000Z',
    tookMs: 5,
    rejected: [],
    ...given,
  }
}

export function notFoundAnswer(given: Partial<Answer> = {}): Answer {
  return sampleAnswer({ status: 'not_found', text: '', claims: [], evidence: { articles: 0 }, ...given })
}

import type { Answer, Conflict, PassedOver, Question, WriterKind } from '../domain/answer.ts'
import type { Claim, RejectedClaim } from '../domain/claim.ts'
import type { AnswerId, ArticleId } from '../domain/ids.ts'
import { DAY_MS, type Timestamp } from '../domain/timestamp.ts'
import { isSuspicious } from '../domain/verify/is-suspicious.ts'
import type { WriterRun } from '../ports/run-writer.ts'
import type { SearchResult } from '../search/search.ts'
import { describeNotFound } from './describe-not-found.ts'
import { nearestPassages } from './nearest-passages.ts'

/** What is asked for as new ("today", "latest") is not expected to be older. */
const RECENT_MS = 14 * DAY_MS

/** What came out of writing: the run that counts, and what led to it. */
export interface Written {
  readonly run: WriterRun
  readonly writer: WriterKind
  readonly conflicts: readonly Conflict[]
  /** Of all writers that were tried. */
  readonly rejected: readonly RejectedClaim[]
  /** Those that were tried before it, in vain. */
  readonly passedOver: readonly PassedOver[]
}

export interface AnswerMaterial {
  readonly id: AnswerId
  readonly question: Question
  /** The stand-alone wording. */
  readonly searchedFor: string
  readonly found: SearchResult
  readonly searched: Answer['searched']
  /** When the first article was published, where none was known at the time the question is about. */
  readonly first?: Timestamp
  /** Names of the sources that can't be read; told when nothing was found. */
  readonly sourcesDown: readonly string[]
  readonly written: Written
  /** What all calls to models took. */
  readonly bill: Pick<Answer, 'calls' | 'usage' | 'costUsd'>
  readonly asOf: Timestamp
  readonly answeredAt: Timestamp
  readonly tookMs: number
}

/** Puts an answer together; without a verified claim it is `not_found`, with the nearest passages. */
export function assembleAnswer(material: AnswerMaterial): Answer {
  const { question, searchedFor, found, searched, first, sourcesDown: down, written, bill, ...rest } = material
  const { run } = written
  const [preferred] = written.passedOver
  const isAnswered = run.claims.length > 0
  const nearest = isAnswered ? [] : nearestPassages(found.hits, run.closest)
  const sourcesDown = isAnswered ? [] : down
  const before = { asOf: rest.asOf, ...(first !== undefined && { first }) }
  return {
    ...rest,
    question: question.text,
    ...(searchedFor !== question.text && { searchedFor }),
    status: isAnswered ? 'answered' : 'not_found',
    text: isAnswered
      ? run.claims.map(({ text }) => text).join(' ')
      : describeNotFound({ searched, nearest, sourcesDown, isClose: run.closest !== undefined, before }),
    claims: run.claims,
    conflicts: written.conflicts,
    evidence: withAge(evidenceOf([...run.claims, ...written.conflicts.flatMap(({ sides }) => sides)]), material),
    searched,
    nearest,
    ...(sourcesDown.length > 0 && { sourcesDown }),
    confidence: run.end.confidence ?? Number(isAnswered),
    suspicious: suspiciousOf(found),
    writer: written.writer,
    ...(preferred && { fallbackReason: preferred.reason, passedOver: written.passedOver }),
    ...authorOf(run),
    ...bill,
    rejected: written.rejected,
  }
}

/** What the claims stand on, disputed ones included: how many articles, and from when. */
function evidenceOf(claims: readonly Claim[]): Answer['evidence'] {
  const citations = claims.flatMap((claim) => claim.citations)
  const articles = new Set<ArticleId>(citations.map(({ articleId }) => articleId)).size
  const times = citations.flatMap(({ publishedAt }) => publishedAt ?? []).sort()
  const [oldest, newest] = [times[0], times.at(-1)]
  return { articles, ...(oldest !== undefined && { oldest }), ...(newest !== undefined && { newest }) }
}

/** Marks evidence that is old for a question about what is new. */
function withAge(evidence: Answer['evidence'], { found, asOf }: AnswerMaterial): Answer['evidence'] {
  if (!found.understood.wantsRecent || evidence.articles === 0) return evidence
  const { newest } = evidence
  const isOld = newest === undefined || Date.parse(asOf) - Date.parse(newest) > RECENT_MS
  return isOld ? { ...evidence, isOld } : evidence
}

function suspiciousOf({ hits }: SearchResult): Answer['suspicious'] {
  return hits
    .filter(({ article }) => isSuspicious(article))
    .map(({ article }) => ({ articleId: article.id, title: article.title }))
}

function authorOf({ end: { model, prompt } }: WriterRun): Pick<Answer, 'model' | 'prompt'> {
  return { ...(model !== undefined && { model }), ...(prompt !== undefined && { prompt }) }
}

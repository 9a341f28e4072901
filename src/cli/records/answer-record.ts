import type { Answer, Conflict } from '../../domain/answer.ts'
import { hasCloseMatch } from '../../domain/has-close-match.ts'
import { isExplained } from '../../domain/is-explained.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import { describeAge } from '../../domain/text/describe-age.ts'
import { undisputedClaims } from '../../domain/undisputed-claims.ts'
import { roundMs } from '../round-ms.ts'
import { claimRecord, renderClaim, renderSources } from './claim-record.ts'

/** The JSON of an answer, as the contract names its fields; `id` is the caller's id in a batch, else the answer's own. */
export function answerRecord(answer: Answer, id: string = answer.id): object {
  return {
    id,
    question: answer.question,
    status: answer.status,
    text: answer.text,
    claims: answer.claims.map(claimRecord),
    conflicts: answer.conflicts.map(({ sides, correctedBy }) => ({ sides: sides.map(claimRecord), correctedBy })),
    evidence: answer.evidence,
    searched: answer.searched,
    sourcesDown: answer.sourcesDown,
    nearest: answer.nearest,
    confidence: answer.confidence,
    suspicious: answer.suspicious,
    writer: answer.writer,
    fallbackReason: answer.fallbackReason,
    passedOver: answer.passedOver,
    model: answer.model,
    prompt: answer.prompt,
    usage: answer.usage,
    costUsd: answer.costUsd,
    calls: answer.calls,
    tookMs: roundMs(answer.tookMs),
  }
}

/** An answer for people. */
export function renderAnswer(answer: Answer): string {
  const lines = answer.status === 'answered' ? renderAnswered(answer) : renderNotFound(answer)
  return [...lines, ...renderWarnings(answer)].join('\n')
}

/** Articles that try to give a model orders: the reader is told, whatever was answered. */
function renderWarnings({ suspicious }: Answer): string[] {
  return suspicious.map(
    ({ title }) => `Warning: "${title}" holds text that addresses a machine; that text was not used.`,
  )
}

function renderAnswered(answer: Answer): string[] {
  const newest = answer.evidence.newest?.slice(0, 10) ?? 'undated'
  const age = answer.evidence.newest ? ` (${describeAge(answer.evidence.newest, answer.answeredAt)})` : ''
  const sides = answer.conflicts.flatMap((conflict) => conflict.sides)
  const parts = [undisputedClaims(answer).map(renderClaim), ...answer.conflicts.map(renderConflict)].filter(
    (part) => part.length > 0,
  )
  return [
    ...parts.flatMap((part, index) => (index === 0 ? part : ['', ...part])),
    '',
    ...renderSources([...answer.claims, ...sides]),
    `Newest evidence: ${newest}${age}. ${describeWriting(answer)}`,
    ...(answer.evidence.isOld ? ['Warning: that is old for a question about what is new.'] : []),
  ]
}

function describeWriting({ writer, model, fallbackReason, claims }: Answer): string {
  const fallback = fallbackReason ? ` (the model was not used: ${fallbackReason})` : ''
  const how = writer === 'extractive' ? 'Quoted word for word from the articles' : `Written by ${model ?? 'a model'}`
  const added =
    writer === 'extractive' && claims.some(isExplained) ? '; [brackets] are added from their own dates and names' : ''
  return `${how}${fallback}${added}.`
}

function renderConflict({ sides, correctedBy }: Conflict): string[] {
  const correction = correctedBy === undefined ? undefined : sides[correctedBy]
  const lines = sides.map((side) => {
    const [citation] = side.citations
    const origin = [citation?.publishedAt?.slice(0, 10) ?? 'undated', citation?.siteName].filter(Boolean).join(', ')
    return `- ${side === correction ? 'correction, ' : ''}${origin}: ${renderClaim(side)}`
  })
  return [correction ? 'This was later corrected:' : 'The sources disagree:', ...lines]
}

function renderNotFound(answer: Answer): string[] {
  const { articles, from, to } = answer.searched
  if (articles === 0) return [answer.text]
  const span = from && to ? `, published ${from.slice(0, 10)} to ${to.slice(0, 10)}` : ''
  const nearest = answer.nearest.map(({ title, siteName, publishedAt }) =>
    ['-', title, siteName && `(${siteName})`, publishedAt?.slice(0, 10)].filter(Boolean).join(' '),
  )
  const [first] = answer.nearest
  const quote = first && hasCloseMatch(answer) ? [`  “${first.text}”`] : []
  const closest =
    nearest.length > 0 ? ['The closest I have:', ...nearest.slice(0, 1), ...quote, ...nearest.slice(1)] : []
  const sides = answer.conflicts.flatMap((conflict) => conflict.sides)
  const disputed = [...answer.conflicts.flatMap(renderConflict), ...(sides.length > 0 ? renderSources(sides) : [])]
  const down = answer.sourcesDown ? [`Not reached lately: ${answer.sourcesDown.join(', ')}.`] : []
  return [
    `I found nothing that answers this. I searched ${countNouns(articles, 'article')}${span}.`,
    ...down,
    ...closest,
    ...disputed,
  ]
}

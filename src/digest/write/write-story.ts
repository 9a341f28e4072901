import type { PassedOver } from '../../domain/answer.ts'
import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { Bill } from '../../domain/open-bill.ts'
import { whyNoModel } from '../../domain/why-no-model.ts'
import type { Log } from '../../ports/log.ts'
import type { Writer } from '../../ports/writer.ts'
import type { DigestLimits } from '../limits.ts'
import type { Novelty } from '../novelty/find-novelty.ts'
import { quoteLead, tellsNews } from './quote-lead.ts'
import { runWriter, type WriterRun } from './run-writer.ts'
import { chooseEvidence, type EvidencePiece } from './story-evidence.ts'

export interface StoryDraft {
  readonly headline: string
  /** The leading report first. */
  readonly articles: readonly Article[]
  readonly novelty: Novelty
}

export interface WrittenStory {
  /** Verified; none when nothing in the articles can be quoted. */
  readonly claims: readonly Claim[]
  readonly writer: Writer['kind']
  readonly end: WriterRun['end']
}

export interface WriteOptions {
  /** Preferred first. One that can't be reached is taken off, so that the stories that follow don't wait for it. */
  readonly writers: Writer[]
  readonly bill: Bill
  /** Takes up what the writers that failed are said to have failed for. */
  readonly passedOver: PassedOver[]
  readonly limits: Pick<DigestLimits, 'maxClaimsPerStory' | 'writeTimeoutMs'>
  readonly log: Log
  readonly signal: AbortSignal
}

/** Writes one story: by the first writer with a verified claim, else as the sentence of a report, word for word. */
export async function writeStory(story: StoryDraft, options: WriteOptions): Promise<WrittenStory> {
  const pieces = chooseEvidence(story.articles, story.novelty)
  for (const writer of [...options.writers]) {
    const run = await tryWriter(writer, story, pieces, options)
    const claims = run ? chooseClaims(run.claims, story.novelty, options.limits.maxClaimsPerStory) : []
    if (run && claims.length > 0) return { claims, writer: writer.kind, end: run.end }
  }
  const lead = quoteLead(pieces, story.novelty)
  return { claims: lead ? [lead] : [], writer: 'extractive', end: {} }
}

async function tryWriter(
  writer: Writer,
  { headline }: StoryDraft,
  pieces: readonly EvidencePiece[],
  { writers, limits, bill, passedOver, log, signal }: WriteOptions,
): Promise<WriterRun | undefined> {
  if (pieces.length === 0 || !writers.includes(writer)) return undefined
  const evidence = pieces.map((piece) => piece.evidence)
  const task = { kind: 'digest-story' as const, headline, evidence, maxClaims: limits.maxClaimsPerStory }
  try {
    const timed = AbortSignal.any([signal, AbortSignal.timeout(limits.writeTimeoutMs)])
    return await runWriter(writer, { task, pieces, signal: timed, payer: bill.payer, onCall: bill.add })
  } catch (thrown) {
    signal.throwIfAborted()
    const { code, reason } = NewsdeskError.from(thrown)
    const { model } = writer
    passedOver.push({ ...(model !== undefined && { model }), ...whyNoModel(thrown) })
    log.warn({ writer: writer.kind, model, code, reason, err: thrown }, 'a writer failed; the next one writes')
    const at = writers.indexOf(writer)
    if (at >= 0 && reason !== 'invalid-output') writers.splice(at, 1)
    return undefined
  }
}

/** The first few that tell something new and don't say the same. */
function chooseClaims(claims: readonly Claim[], novelty: Novelty, limit: number): readonly Claim[] {
  const unique = new Map<string, Claim>()
  for (const claim of claims) {
    const isNews = claim.citations.some((citation) => tellsNews({ id: citation.articleId }, citation, novelty))
    const key = claim.text.toLowerCase().replace(/\W+/gu, ' ').trim()
    if (isNews && !unique.has(key)) unique.set(key, claim)
  }
  return [...unique.values()].slice(0, limit)
}

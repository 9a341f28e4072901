import type { PassedOver } from '../../domain/answer.ts'
import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { Bill } from '../../domain/open-bill.ts'
import { checkDraft } from '../../domain/verify/check-draft.ts'
import { whyNoModel } from '../../domain/why-no-model.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EvidencePiece } from '../../ports/evidence-piece.ts'
import type { Log } from '../../ports/log.ts'
import { runWriter, type WriterRun } from '../../ports/run-writer.ts'
import { withDeadline } from '../../ports/with-deadline.ts'
import type { Writer } from '../../ports/writer.ts'
import type { DigestLimits } from '../limits.ts'
import type { Novelty } from '../novelty/find-novelty.ts'
import { quoteLead, tellsNews } from './quote-lead.ts'
import { chooseEvidence } from './story-evidence.ts'

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
  readonly end: Pick<WriterRun['end'], 'model' | 'prompt'>
}

export interface WriteOptions {
  /** Preferred first. One that can't be reached is taken off, so that the stories that follow don't wait for it. */
  readonly writers: Writer[]
  readonly bill: Bill
  /** Takes up what the writers that failed are said to have failed for. */
  readonly passedOver: PassedOver[]
  readonly limits: Pick<DigestLimits, 'maxClaimsPerStory' | 'writeTimeoutMs'>
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/** Writes one story: by the first writer with a verified claim, else as the sentence of a report, word for word. */
export async function writeStory(story: StoryDraft, options: WriteOptions): Promise<WrittenStory> {
  const pieces = chooseEvidence(story.articles, story.novelty)
  for (const writer of [...options.writers]) {
    const run = await tryWriter(writer, story, pieces, options)
    const claims = run ? chooseClaims(run.claims, story.novelty, options.limits.maxClaimsPerStory) : []
    if (run && claims.length > 0) {
      const ordered = writer.kind === 'extractive' ? inReadingOrder(claims, story.articles) : claims
      return { claims: ordered, writer: writer.kind, end: run.end }
    }
  }
  const lead = quoteLead(pieces, story.novelty)
  return { claims: lead ? [lead] : [], writer: 'extractive', end: {} }
}

async function tryWriter(
  writer: Writer,
  { headline }: StoryDraft,
  pieces: readonly EvidencePiece[],
  options: WriteOptions,
): Promise<WriterRun | undefined> {
  const { writers, limits, bill, clock, signal } = options
  if (pieces.length === 0 || !writers.includes(writer)) return undefined
  const evidence = pieces.map((piece) => piece.evidence)
  const task = { kind: 'digest-story' as const, headline, evidence, maxClaims: limits.maxClaimsPerStory }
  const run = await withDeadline({ clock, timeoutMs: limits.writeTimeoutMs, signal }, (deadline) =>
    runWriter(writer, {
      task,
      deadline,
      check: (draft) => checkDraft(draft, pieces),
      payer: bill.payer,
      onCall: bill.add,
    }),
  )
  signal.throwIfAborted()
  if (run.failure !== undefined) passOver(writer, run.failure, options)
  return run
}

function passOver(writer: Writer, failure: unknown, { writers, passedOver, log }: WriteOptions): void {
  const { code, reason } = NewsdeskError.from(failure)
  const { kind, model } = writer
  passedOver.push({ ...(model !== undefined && { model }), ...whyNoModel(failure) })
  log.warn({ writer: kind, model, code, reason, err: failure }, 'a writer failed; the next one writes')
  const at = writers.indexOf(writer)
  if (at >= 0 && reason !== 'invalid-output') writers.splice(at, 1)
}

/** Quoted sentences lean on those before them ("then", "it"): as the articles have them. A model orders its own. */
function inReadingOrder(claims: readonly Claim[], articles: readonly Article[]): readonly Claim[] {
  const places = new Map(articles.map(({ id }, index) => [id, index]))
  const placeOf = ({ citations: [first] }: Claim) => (first && places.get(first.articleId)) ?? articles.length
  return claims.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || (a.citations[0]?.start ?? 0) - (b.citations[0]?.start ?? 0),
  )
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

import type { Answer, FallbackReason, PassedOver } from '../../domain/answer.ts'
import { isExplained } from '../../domain/is-explained.ts'
import type { LimitKind } from '../../domain/payer.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'

type Writing = Pick<Answer, 'writer' | 'model' | 'fallbackReason' | 'passedOver'> & Partial<Pick<Answer, 'claims'>>

const WHY_NOT: Readonly<Record<FallbackReason, string>> = {
  'model-unavailable': 'The writing model cannot be reached',
  'model-timeout': 'The writing model did not answer in time',
  'model-invalid': 'The writing model gave nothing usable',
  'model-unverified': 'What the writing model wrote could not be proved',
  budget: "The writing model's budget is spent",
}

const WHOSE_BUDGET: Readonly<Record<LimitKind, string>> = {
  workspace: 'What this workspace may spend on models today does not cover another call just now',
  channel: 'What this channel may spend on models today does not cover another call just now',
  person: 'What you may spend on models today does not cover another call just now',
}

const ADDED = 'what stands in [brackets] is added from their own dates and names'

/** Who wrote, and why nobody did that was to be preferred: `The writing model cannot be reached: quoted word for word …`. */
export function describeWriter(writing: Writing): string {
  const reasons = describeReasons(writing)
  const how =
    writing.writer === 'extractive'
      ? `quoted word for word from the articles${writing.claims?.some(isExplained) ? `; ${ADDED}` : ''}.`
      : `written by ${escapeMrkdwn(writing.model ?? 'a model')}; every sentence was checked against its sources.`
  return reasons === '' ? `${how.charAt(0).toUpperCase()}${how.slice(1)}` : `${reasons}: ${how}`
}

/** For a question without an answer; nothing when the preferred writer looked for one. */
export function describeSearchWithoutModel(writing: Writing): readonly string[] {
  const reasons = describeReasons(writing)
  return reasons === '' ? [] : [`${reasons}: I looked for an answer without it.`]
}

/** Each step once; with the names of the models as soon as there was more than one. */
function describeReasons({ writer, fallbackReason, passedOver }: Writing): string {
  const steps = passedOver ?? (fallbackReason === undefined ? [] : [{ reason: fallbackReason }])
  const hasSeveral = steps.length > 1 || (steps.length > 0 && writer !== 'extractive')
  return [...new Set(steps.map((step) => describeStep(step, hasSeveral)))].join('. ')
}

function describeStep({ model, reason, limit }: PassedOver, isNamed: boolean): string {
  const why = reason === 'budget' && limit !== undefined ? WHOSE_BUDGET[limit] : WHY_NOT[reason]
  return isNamed && model !== undefined ? `${why} (${escapeMrkdwn(model)})` : why
}

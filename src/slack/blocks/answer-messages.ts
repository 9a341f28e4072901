import type { Button } from '@slack/types'
import type { Answer } from '../../domain/answer.ts'
import type { Claim } from '../../domain/claim.ts'
import type { RenderedMessage } from '../../domain/digest.ts'
import { undisputedClaims } from '../../domain/undisputed-claims.ts'
import { type AnswerPlacement, renderAnswerActions } from './answer-actions.ts'
import { renderNotes } from './answer-notes.ts'
import { renderClaims } from './claim-lines.ts'
import { renderConflict } from './conflict-lines.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { renderNotFound } from './not-found.ts'
import { type BlockGroup, packMessages } from './pack-messages.ts'
import { listSources, renderSource } from './source-lines.ts'
import { renderContext, renderSections } from './text-blocks.ts'

export interface AnswerRendering {
  readonly placement: AnswerPlacement
  /** Lines of mrkdwn that stand above the answer, such as who shared it. */
  readonly preface?: readonly string[]
  /** More small print, and more buttons. */
  readonly notes?: readonly string[]
  readonly buttons?: readonly Button[]
}

/** An answer as one or more messages: claims with numbers, disagreements, sources, small print, buttons. Pure. */
export function renderAnswer(
  answer: Answer,
  { placement, preface = [], notes = [], buttons = [] }: AnswerRendering,
): readonly RenderedMessage[] {
  const body = answer.status === 'answered' ? renderAnswered(answer) : renderNotFound(answer)
  const groups: readonly BlockGroup[] = [
    ...asGroups(renderSections(preface)),
    ...body,
    ...asGroups(renderContext([...renderNotes(answer), ...describeOffer(answer, placement), ...notes])),
    renderAnswerActions(answer, placement, buttons),
  ]
  return packMessages(
    groups.filter((group) => group.length > 0),
    fallbackText(answer),
  )
}

/** A question is kept open in a thread, which an answer for one person has none of. */
function describeOffer({ status }: Answer, placement: AnswerPlacement): readonly string[] {
  if (status !== 'not_found' || placement !== 'ephemeral') return []
  return ['To have me come back to this question when new articles answer it, share it first.']
}

function renderAnswered(answer: Answer): readonly BlockGroup[] {
  const sides = new Set(answer.conflicts.flatMap((conflict) => conflict.sides))
  const sources = listSources([...answer.claims, ...sides]).map(renderSource)
  return [
    ...asGroups(renderSections(renderClaims(undisputedClaims(answer)))),
    ...answer.conflicts.flatMap((conflict) => asGroups(renderSections(renderConflict(conflict)))),
    ...asGroups(renderSections(['*Sources*', ...sources])),
  ]
}

function asGroups(blocks: BlockGroup): readonly BlockGroup[] {
  return blocks.map((block) => [block])
}

/** For notifications and screen readers: the claims, or that there is none. No links. */
function fallbackText(answer: Answer): string {
  if (answer.status === 'not_found') return 'I found no answer to that in my articles.'
  const claims: readonly Claim[] =
    answer.claims.length > 0 ? answer.claims : answer.conflicts.flatMap(({ sides }) => sides)
  return claims.map(({ text }) => escapeMrkdwn(text)).join(' ')
}

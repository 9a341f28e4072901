import type { KnownBlock } from '@slack/types'
import type { KeepOutcome } from '../../answer/standing/standing-questions.ts'
import type { RenderedMessage } from '../../domain/digest.ts'
import type { StandingQuestion } from '../../domain/standing-question.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import { assertNever } from '../../lib/assert-never.ts'
import { ACTION_IDS, renderButton } from './answer-actions.ts'
import { shortenText } from './cut-text.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { formatDate } from './format-date.ts'
import { renderSections } from './text-blocks.ts'

const QUESTION_CHARS = 300

/** What a person is told who wants a question kept open. */
export function describeKeeping(outcome: KeepOutcome): string {
  switch (outcome.kind) {
    case 'opened':
      return `I keep this question open until ${formatDate(outcome.until)}: when new articles answer it, I answer here. \`/brief questions\` lists what is open in this channel.`
    case 'already-open':
      return `This question is open already, until ${formatDate(outcome.until)}.`
    case 'channel-full':
      return `This channel has ${countNouns(outcome.limit, 'open question')}, and that is as many as I keep. Close one with \`/brief questions\` first.`
    case 'person-full':
      return `You keep ${countNouns(outcome.limit, 'question')} open, and that is as many as I keep for one person. Close one with \`/brief questions\` first.`
    default:
      return assertNever(outcome)
  }
}

/** The open questions of a channel, each with a button that closes it. */
export function renderOpenQuestions(questions: readonly StandingQuestion[]): RenderedMessage {
  if (questions.length === 0) {
    const text =
      'No question is open in this channel. Below an answer that was not found is a button that keeps it open.'
    return { text, blocks: renderSections([text]) }
  }
  const title = `${countNouns(questions.length, 'open question')} in this channel`
  return { text: title, blocks: [...renderSections([`*${title}*`]), ...questions.flatMap(renderQuestion)] }
}

function renderQuestion({ id, question, openedAt, expiresAt, answers }: StandingQuestion): readonly KnownBlock[] {
  const told = answers === 0 ? 'not answered yet' : `answered ${countNouns(answers, 'time')}`
  const shown = escapeMrkdwn(shortenText(question, QUESTION_CHARS))
  const dates = `open since ${formatDate(openedAt)} until ${formatDate(expiresAt)}, ${told}`
  const [section] = renderSections([`• ${shown}\n   ${dates}`])
  return section ? [{ ...section, accessory: renderButton(ACTION_IDS.closeQuestion, 'Close', id) }] : []
}

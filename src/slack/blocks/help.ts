import type { RenderedMessage } from '../../domain/digest.ts'
import { renderSections } from './text-blocks.ts'

/** One line per thing that can be asked for; the Home tab shows them too. */
export const HELP_LINES: readonly string[] = [
  '• `/brief QUESTION` answers a question, for you alone until you share it',
  '• `/brief search WORDS` lists the articles that fit best',
  '• `/brief latest [TOPIC]` lists the newest articles',
  "• `/brief digest` shows what this channel's next digest would say",
  '• `/brief subscribe 07:30 Europe/Berlin [topics]` posts a digest here every day; `/brief unsubscribe` ends it',
  '• `/brief usage` tells what the writing model has cost today, and what is left',
  '• `/brief questions` lists the questions that are kept open in this channel',
  '• `/brief forget` deletes what was asked in this channel and what I answered, after you confirm it',
  '• `/brief help` shows this list',
]

const INTRODUCTION =
  'I answer from the articles I have read, and every sentence comes with its source. Mention me in a channel or write to me directly; go on asking in the thread. Paste an article, or give its address, and I read that too.'

/** How to use the bot; `preface` says why it is shown, such as an input that was not understood; `about` shows the line of one command alone. */
export function renderHelp(preface?: string, about?: string): RenderedMessage {
  if (about !== undefined) return renderUsage(about, preface ?? '')
  const lines = [...(preface === undefined ? [] : [preface]), INTRODUCTION, ...HELP_LINES]
  return { text: preface ?? 'How to ask me', blocks: renderSections(lines) }
}

function renderUsage(about: string, preface: string): RenderedMessage {
  const lines = HELP_LINES.filter((line) => line.startsWith(`• \`/brief ${about} `))
  return { text: preface, blocks: renderSections([preface, ...lines]) }
}

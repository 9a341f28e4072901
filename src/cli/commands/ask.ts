import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { listBroken } from '../list-broken.ts'
import { type Batch, readBatch } from '../read-batch.ts'
import { answerRecord, renderAnswer } from '../records/answer-record.ts'
import { singleItem } from '../single-item.ts'

interface AskOptions {
  readonly batch?: string
  readonly asOf?: string
}

export function describeAsk(command: Command): Command {
  return command
    .description('Answer a question from the articles, with citations.')
    .argument('[question...]', 'the question')
    .option('--batch <file>', 'a .jsonl[.gz] file (- for stdin) of {id, question, asOf?} lines')
    .option('--as-of <time>', 'answer with what was known then')
}

export async function runAsk(
  context: CommandContext,
  words: readonly string[],
  options: AskOptions,
): Promise<3 | undefined> {
  const batch: Batch = options.batch
    ? await readBatch(options.batch, 'question', context.signal)
    : { items: [singleItem(words, { ...options, missing: 'ask: give a question, or --batch FILE' })], broken: [] }
  await context.withApp(async ({ answerer }) => {
    for (const item of batch.items) {
      const question = { text: item.text, timezone: context.config.timezone, ...(item.asOf && { asOf: item.asOf }) }
      const answer = await answerer.ask(question, { signal: context.signal })
      context.printer.result(answerRecord(answer, options.batch ? item.id : answer.id), () => renderAnswer(answer))
    }
  })
  return listBroken(context, batch)
}

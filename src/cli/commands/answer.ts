import type { Command } from 'commander'
import { NewsdeskError } from '../../domain/errors.ts'
import type { CommandContext } from '../command-context.ts'
import { keptAnswerRecord, renderKeptAnswer } from '../records/kept-answer-record.ts'
import { resolveId } from '../resolve-id.ts'

export function describeAnswer(command: Command): Command {
  return command
    .description('Show one answer that was given: claims, what was retrieved and rejected for it, and feedback.')
    .argument('<id>', 'its id, or the beginning of it')
}

export async function runAnswer(context: CommandContext, prefix: string): Promise<undefined> {
  await context.withApp(async ({ store: { answers } }) => {
    const id = await resolveId(answers, { kind: 'answer', prefix })
    const record = await answers.get(id)
    if (!record) throw new NewsdeskError('NOT_FOUND', `there is no answer ${prefix}`)
    const kept = { ...record, feedback: await answers.feedback(id) }
    context.printer.result(keptAnswerRecord(kept), () => renderKeptAnswer(kept))
  })
}

import type { Question } from '../domain/answer.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import { withDeadline } from '../ports/with-deadline.ts'
import type { Writer } from '../ports/writer.ts'
import { resolveFollowUp } from '../search/follow-up/resolve-follow-up.ts'
import type { Asked } from './asked.ts'

/** Of the time that a question may wait for a model, what its rewording may take. */
const REWORDING_SHARE = 0.25

interface RewordingParts {
  readonly writers: readonly Writer[]
  readonly clock: Clock
  readonly log: Log
}

/** The question as it would be asked without the turns before it: by a model if there is one, else by rule. */
export async function rewordQuestion(
  { writers, clock, log }: RewordingParts,
  { text, history = [] }: Question,
  { options, bill, patience }: Pick<Asked, 'options' | 'bill' | 'patience'>,
): Promise<string> {
  const byRule = resolveFollowUp(text, history)
  const rewriter = writers.find((writer) => writer.rewriteQuestion)
  if (history.length === 0 || !rewriter?.rewriteQuestion) return byRule
  const rewrite = rewriter.rewriteQuestion.bind(rewriter)
  try {
    const limit = { clock, timeoutMs: patience.share(REWORDING_SHARE), signal: options.signal }
    return await withDeadline(limit, ({ race, signal }) =>
      race(rewrite(text, history, { signal, payer: bill.payer, onCall: bill.add })),
    )
  } catch (error) {
    options.signal?.throwIfAborted()
    log.warn({ error }, 'the question could not be reworded by the model; its words are used')
    return byRule
  }
}

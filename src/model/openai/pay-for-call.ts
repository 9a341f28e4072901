import type { ModelCall, Usage } from '../../domain/answer.ts'
import type { Prices } from '../../domain/spend.ts'
import type { WriteOptions } from '../../ports/writer.ts'
import type { Purse } from '../spend/purse.ts'

/** What a stream of a model yields: text, and where the server tells it, what it used. */
export type Piece = string | Usage

export interface CallToPay {
  readonly purse: Purse
  readonly model: string
  /** name@version */
  readonly prompt: string
  readonly prices?: Prices
  readonly most: Usage
  /** Counts what the server does not tell. */
  readonly count: (written: string) => Usage
  /** Whether a failed call certainly cost nothing. */
  readonly wasFree: (error: unknown) => boolean
}

const TOKENS_PER_PRICE = 1_000_000

/**
 * Sets aside what a call can cost, passes its text on, and settles what it did cost. A call that was cut off without the
 * server telling its use is charged in full: a limit that is hard must not trust to luck.
 */
export async function* payForCall(
  call: CallToPay,
  { payer = {}, onCall }: WriteOptions,
  stream: () => AsyncIterable<Piece>,
): AsyncGenerator<string> {
  const { purse, model, prices, most } = call
  const paid = await purse.open({ payer, model, most, ...(prices && { prices }) })
  let written = ''
  let told: Usage | undefined
  let isWhole = false
  let isFree = false
  try {
    for await (const piece of stream()) {
      if (typeof piece !== 'string') told = piece
      else {
        written += piece
        yield piece
      }
    }
    isWhole = true
  } catch (error) {
    isFree = call.wasFree(error)
    throw error
  } finally {
    // Reached also when the reader stops in the middle.
    if (isFree) await paid.release()
    else {
      const usage = told ?? (isWhole ? call.count(written) : most)
      await paid.settle(usage)
      onCall?.(toModelCall(call, usage))
    }
  }
}

function toModelCall({ model, prompt, prices }: CallToPay, usage: Usage): ModelCall {
  return { model, prompt, usage, ...(prices && { costUsd: costOf(usage, prices) }) }
}

/** In US dollars. */
function costOf(usage: Usage, prices: Prices): number {
  return (usage.inputTokens * prices.input + usage.outputTokens * prices.output) / TOKENS_PER_PRICE
}

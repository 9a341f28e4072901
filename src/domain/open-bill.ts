import type { Answer, ModelCall } from './answer.ts'
import type { Payer } from './payer.ts'

/** What the calls to models for one question or digest used and cost, as it comes in. */
export interface Bill {
  readonly payer: Payer
  add(call: ModelCall): void
  total(): Pick<Answer, 'calls' | 'usage' | 'costUsd'>
}

export function openBill(payer: Payer): Bill {
  const calls: ModelCall[] = []
  return {
    payer,
    add: (call) => void calls.push(call),
    total: () => totalOf([...calls]),
  }
}

/** The cost is told only when that of every call is known: a sum with gaps would look like a price. */
function totalOf(calls: readonly ModelCall[]): ReturnType<Bill['total']> {
  if (calls.length === 0) return {}
  const usage = {
    inputTokens: sum(calls.map(({ usage }) => usage.inputTokens)),
    outputTokens: sum(calls.map(({ usage }) => usage.outputTokens)),
  }
  const costs = calls.flatMap(({ costUsd }) => costUsd ?? [])
  return { calls, usage, ...(costs.length === calls.length && { costUsd: sum(costs) }) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

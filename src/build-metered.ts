import type { Answerer } from './answer/answerer.ts'
import type { Answer } from './domain/answer.ts'
import { NewsdeskError } from './domain/errors.ts'
import { costInMicros, limitOfReason, MICROS_PER_DOLLAR } from './domain/spend.ts'
import { SECOND_MS } from './domain/timestamp.ts'
import type { Ingester, IngestResult } from './ingest/ingester.ts'
import type { PaidCall, PlannedCall, Purse } from './model/spend/purse.ts'
import type { Metrics } from './observe/create-metrics.ts'

/** The answerer, counted. */
export function meterAnswerer(answerer: Answerer, metrics: Metrics): Answerer {
  return {
    async ask(question, options) {
      const answer = await answerer.ask(question, options)
      countAnswer(answer, metrics)
      return answer
    },
  }
}

export function countAnswer({ status, writer, tookMs }: Answer, metrics: Metrics): void {
  metrics.countAnswer({ status, writer })
  metrics.observeAnswerSeconds(tookMs / SECOND_MS)
}

/** The ingester, counted by outcome. */
export function meterIngester(ingester: Ingester, metrics: Metrics): Ingester {
  async function* count(results: AsyncIterable<IngestResult>): AsyncGenerator<IngestResult> {
    for await (const result of results) {
      metrics.countArticles(result.status, 1)
      yield result
    }
  }
  return {
    ingest: (inputs, options) => count(ingester.ingest(inputs, options)),
    refresh: (sourceId, options) => count(ingester.refresh(sourceId, options)),
    [Symbol.asyncDispose]: () => ingester[Symbol.asyncDispose](),
  }
}

/** The purse, with every call, token, dollar and refusal counted. */
export function meterPurse(purse: Purse, metrics: Metrics): Purse {
  return {
    async open(call) {
      try {
        return meterCall(call, await purse.open(call), metrics)
      } catch (error) {
        const limit = error instanceof NewsdeskError ? limitOfReason(error.reason) : undefined
        if (limit !== undefined) metrics.countBudgetRefusal({ model: call.model, limit })
        throw error
      }
    },
  }
}

function meterCall({ model, prices }: PlannedCall, call: PaidCall, metrics: Metrics): PaidCall {
  return {
    async settle(usage) {
      await call.settle(usage)
      const costUsd = prices === undefined ? 0 : costInMicros(usage, prices) / MICROS_PER_DOLLAR
      metrics.countModelCall({ model, outcome: 'charged' }, { usage, costUsd })
    },
    async release() {
      await call.release()
      metrics.countModelCall({ model, outcome: 'refused' })
    },
  }
}

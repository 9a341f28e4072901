import type { Answerer } from './answer/answerer.ts'
import { SECOND_MS } from './domain/timestamp.ts'
import type { Ingester, IngestResult } from './ingest/ingester.ts'
import type { Metrics } from './observe/create-metrics.ts'

/** The answerer, counted. */
export function meterAnswerer(answerer: Answerer, metrics: Metrics): Answerer {
  return {
    async ask(question, options) {
      const answer = await answerer.ask(question, options)
      metrics.countAnswer({ status: answer.status, writer: answer.writer })
      metrics.observeAnswerSeconds(answer.tookMs / SECOND_MS)
      return answer
    },
  }
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

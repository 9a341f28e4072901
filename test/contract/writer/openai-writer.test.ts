import { join } from 'node:path'
import { createCircuitBreaker } from '../../../src/model/create-circuit-breaker.ts'
import { createOpenAiWriter } from '../../../src/model/openai/create-openai-writer.ts'
import { loadPrompts } from '../../../src/model/prompts/load-prompts.ts'
import type { Writer } from '../../../src/ports/writer.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { createOpenAiServer } from '../../support/openai-server/create-openai-server.ts'
import { describeWriterContract, type WriterContract } from './describe-writer-contract.ts'

const prompts = await loadPrompts(join(import.meta.dirname, '../../../prompts'))
const clock = createManualClock()

function openWith(wrap: (writer: Writer) => Writer): WriterContract['open'] {
  return async (...rounds) => {
    const server = await createOpenAiServer()
    server.enqueue(...rounds.map((claims) => ({ kind: 'text' as const, text: JSON.stringify({ claims }) })))
    const writer = createOpenAiWriter({ baseUrl: server.baseUrl, model: 'm', timeoutMs: 60_000, prompts, clock })
    return { writer: wrap(writer), [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
  }
}

describeWriterContract({ name: 'a model', open: openWith((writer) => writer), writesStories: true })
describeWriterContract({
  name: 'a model behind a circuit breaker',
  open: openWith((writer) => createCircuitBreaker(writer, { clock })),
  writesStories: true,
})

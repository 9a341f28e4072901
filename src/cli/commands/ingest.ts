import type { Command } from 'commander'
import type { IngestInput, IngestResult, IngestStatus } from '../../ingest/ingester.ts'
import { type CommandContext, SOME_INPUTS_FAILED } from '../command-context.ts'
import { createCounter } from '../create-counter.ts'
import { readInput, STDIN } from '../read-input.ts'

export function describeIngest(command: Command): Command {
  return command
    .description(
      'Take in articles: files (HTML, text, PDF, .eml, .jsonl[.gz]), folders, page or feed URLs, or - for stdin.',
    )
    .argument('<input...>', 'what to take in')
}

type Counts = Record<IngestStatus, number>

/** Exit code 3 when an input failed or was rejected; each is listed. */
export async function runIngest(context: CommandContext, names: readonly string[]): Promise<number> {
  const started = performance.now()
  const counts: Counts = { added: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, failed: 0 }
  const inputs = await Promise.all(names.map((name) => toInput(name, context.signal)))
  await context.withApp(async ({ ingester }) => {
    using counter = createCounter(context.terminal, { isSilent: context.printer.json })
    let done = 0
    for await (const result of ingester.ingest(inputs, { signal: context.signal })) {
      counts[result.status] += 1
      counter.update(++done)
      context.printer.result({ type: 'article', ...result }, () => renderTrouble(result))
    }
  })
  const tookMs = Math.round(performance.now() - started)
  context.printer.result({ type: 'summary', ...counts, tookMs }, () => renderSummary(counts, tookMs))
  return counts.failed + counts.rejected > 0 ? SOME_INPUTS_FAILED : 0
}

async function toInput(name: string, signal: AbortSignal): Promise<IngestInput> {
  return name === STDIN ? { kind: 'bytes', name, body: await readInput(name, signal) } : { kind: 'name', name }
}

/** People see what went wrong line by line; what went well is in the summary. */
function renderTrouble(result: IngestResult): string | undefined {
  if (result.status !== 'failed' && result.status !== 'rejected') return undefined
  return `${result.status}: ${result.input}: ${result.reason ?? 'no reason given'}`
}

function renderSummary(counts: Counts, tookMs: number): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0)
  const words = parts.map(([status, count]) => `${count} ${status}`).join(', ') || 'nothing to take in'
  return `${words} (${(tookMs / 1000).toFixed(1)} s)`
}

import type { Command } from 'commander'
import type { SearchResult } from '../../search/search.ts'
import type { CommandContext } from '../command-context.ts'
import { listBroken } from '../list-broken.ts'
import { parseCount } from '../parse-count.ts'
import { type Batch, type BatchItem, readBatch } from '../read-batch.ts'
import { hitRecord, renderHit } from '../records/hit-record.ts'
import { roundMs } from '../round-ms.ts'
import { singleItem } from '../single-item.ts'

interface SearchOptions {
  readonly batch?: string
  readonly limit?: string
  readonly passages?: boolean
  readonly asOf?: string
}

export function describeSearch(command: Command): Command {
  return command
    .description('Find articles; the best passage of each is shown.')
    .argument('[query...]', 'what to look for')
    .option('--batch <file>', 'a .jsonl[.gz] file (- for stdin) of {id, query, asOf?} lines')
    .option('--limit <count>', 'how many articles (or passages) to list', '10')
    .option('--passages', 'list passages, several of one article if they match')
    .option('--as-of <time>', 'only what was known then')
}

export async function runSearch(
  context: CommandContext,
  words: readonly string[],
  options: SearchOptions,
): Promise<3 | undefined> {
  const limit = parseCount(options.limit ?? '10', '--limit')
  const batch: Batch = options.batch
    ? await readBatch(options.batch, 'query', context.signal)
    : { items: [singleItem(words, { ...options, missing: 'search: give a query, or --batch FILE' })], broken: [] }
  await context.withApp(async ({ search }) => {
    for (const item of batch.items) {
      const question = { text: item.text, timezone: context.config.timezone, ...(item.asOf && { asOf: item.asOf }) }
      const result = await search.search({ question, limit, perPassage: options.passages === true })
      printResult(context, item, result)
    }
  })
  return listBroken(context, batch)
}

function printResult({ printer }: CommandContext, item: BatchItem, result: SearchResult): void {
  const record = { id: item.id, query: item.text, tookMs: roundMs(result.tookMs), hits: result.hits.map(hitRecord) }
  printer.result(record, () => (result.hits.length > 0 ? result.hits.map(renderHit).join('\n') : 'Nothing found.'))
}

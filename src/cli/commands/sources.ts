import type { Command } from 'commander'
import type { App } from '../../app-types.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { SourceId } from '../../domain/ids.ts'
import type { Source } from '../../domain/source.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import { type CommandContext, SOME_INPUTS_FAILED } from '../command-context.ts'
import { readInput } from '../read-input.ts'

type Action = (context: CommandContext) => Promise<number | undefined>

/** Declares `sources list|add|remove|refresh|import|export`; `act` gets each action as a function of the context. */
export function describeSources(command: Command, act: (action: Action) => void): Command {
  command.description('Feeds, pages and folders that are read again and again.')
  command
    .command('list')
    .description('List them with their state.')
    .action(() => act(listSources))
  command
    .command('add')
    .description('Add a feed, a page (its feed is found) or a folder.')
    .argument('<input>')
    .action((input: string) => act((context) => addSource(context, input)))
  command
    .command('remove')
    .description('Remove one; its articles stay.')
    .argument('<id>')
    .action((id: string) => act((context) => removeSource(context, id as SourceId)))
  command
    .command('refresh')
    .description('Read one again now, or all of them.')
    .argument('[id]')
    .action((id: string | undefined) => act((context) => refreshSources(context, id as SourceId | undefined)))
  command
    .command('import')
    .description('Add the feeds of an OPML file.')
    .argument('<file>')
    .action((file: string) => act((context) => importSources(context, file)))
  command
    .command('export')
    .description('Print the feeds as OPML.')
    .action(() => act(exportSources))
  return command
}

async function listSources(context: CommandContext): Promise<undefined> {
  await context.withApp(async ({ store }) => {
    for (const source of await store.sources.list()) print(context, source)
  })
}

async function addSource(context: CommandContext, input: string): Promise<undefined> {
  await context.withApp(async ({ store, fetcher, clock }) => {
    const { identifySource } = await import('../../ingest/sources/identify-source.ts')
    const found = await identifySource(input, fetcher)
    print(context, await store.sources.add({ ...found, addedAt: toTimestamp(clock.now()) }))
  })
}

async function removeSource(context: CommandContext, id: SourceId): Promise<undefined> {
  await context.withApp(async ({ store }) => {
    await store.sources.remove(id)
    context.printer.result({ id, state: 'removed' }, () => `${id} removed`)
  })
}

/** Exit code 3 when a source could not be read; each shows its reason. */
async function refreshSources(context: CommandContext, id: SourceId | undefined): Promise<number | undefined> {
  return await context.withApp(async (app) => {
    const ids = id === undefined ? (await app.store.sources.list()).map((source) => source.id) : [id]
    let failed = 0
    for (const sourceId of ids) {
      const source = await refreshSource(context, app, sourceId)
      print(context, source)
      if (source.state === 'failing') failed++
    }
    return failed > 0 ? SOME_INPUTS_FAILED : 0
  })
}

async function refreshSource(context: CommandContext, { ingester, store }: App, id: SourceId): Promise<Source> {
  for await (const result of ingester.refresh(id, { signal: context.signal }))
    if (result.status === 'failed' || result.status === 'rejected')
      context.printer.note(`${result.status}: ${result.input}: ${result.reason ?? ''}`)
  const source = await store.sources.get(id)
  if (!source) throw new NewsdeskError('NOT_FOUND', `there is no source ${id}`)
  return source
}

async function importSources(context: CommandContext, file: string): Promise<number> {
  const bytes = await readInput(file, context.signal)
  return await context.withApp(async ({ store, clock }) => {
    const { importOpml } = await import('../../ingest/sources/import-opml.ts')
    const { added, skipped } = await importOpml(bytes, { sources: store.sources, clock })
    for (const source of added) print(context, source)
    for (const entry of skipped) context.printer.note(`skipped: ${entry}: not an http(s) address`)
    return skipped.length > 0 ? SOME_INPUTS_FAILED : 0
  })
}

async function exportSources(context: CommandContext): Promise<undefined> {
  await context.withApp(async ({ store, clock }) => {
    const { renderOpml } = await import('../../ingest/sources/render-opml.ts')
    const opml = renderOpml(await store.sources.list(), clock.now())
    context.printer.result({ opml }, () => opml)
  })
}

function print({ printer }: CommandContext, source: Source): void {
  const { id, kind, url, title, state, lastFetchedAt, nextFetchAt, articles, lastError } = source
  printer.result({ id, kind, url, title, state, lastFetchedAt, nextFetchAt, articles, lastError }, () =>
    [`${id} ${state} ${kind} ${title ?? url}: ${articles} articles`, lastError && `last error: ${lastError}`]
      .filter(Boolean)
      .join('\n   '),
  )
}

import type { Command } from 'commander'
import type { App } from '../../app-types.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { SourceId } from '../../domain/ids.ts'
import type { Source } from '../../domain/source.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import { describeFailure } from '../../ingest/describe-result.ts'
import type { IngestResult } from '../../ingest/ingester.ts'
import type { SourceStore } from '../../ports/store/source-store.ts'
import { type CommandContext, SOME_INPUTS_FAILED } from '../command-context.ts'
import { readInput } from '../read-input.ts'
import { renderSource, sourceRecord } from '../records/source-record.ts'

type Action = (context: CommandContext) => Promise<number | undefined>

/** Declares `sources list|add|remove|pause|resume|refresh|import|export`; `act` gets each action as a function of the context. */
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
    .command('pause')
    .description('Do not read one any more until it is resumed; its articles stay.')
    .argument('<id>')
    .action((id: string) => act((context) => pauseSource(context, id as SourceId, true)))
  command
    .command('resume')
    .description('Read a paused one again.')
    .argument('<id>')
    .action((id: string) => act((context) => pauseSource(context, id as SourceId, false)))
  command
    .command('refresh')
    .description('Read one again now, or all that are not paused.')
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
    const sources = await store.sources.list()
    for (const source of sources) print(context, source)
    if (sources.length === 0) context.printer.note('There are no sources. `newsdesk sources add INPUT` adds one.')
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
    const { nextFetchAt: _, ...source } = await findSource(store.sources, id)
    await store.sources.remove(id)
    context.printer.result({ ...sourceRecord(source), state: 'removed' }, () => `${id} removed`)
  })
}

/** A paused source keeps its articles and is not read by itself; `refresh` with its id still reads it. */
async function pauseSource(context: CommandContext, id: SourceId, isPaused: boolean): Promise<undefined> {
  await context.withApp(async ({ store }) => {
    await store.sources.setPaused(id, isPaused)
    print(context, await findSource(store.sources, id))
  })
}

/** Exit code 3 when a source, or something in one, could not be read; each shows its reason. */
async function refreshSources(context: CommandContext, id: SourceId | undefined): Promise<number | undefined> {
  return await context.withApp(async (app) => {
    const ids = id === undefined ? await listUnpaused(app.store.sources) : [id]
    let failed = 0
    for (const sourceId of ids) {
      const { source, refused } = await refreshSource(context, app, sourceId)
      print(context, source)
      if (source.lastError !== undefined || refused > 0) failed++
    }
    return failed > 0 ? SOME_INPUTS_FAILED : 0
  })
}

async function listUnpaused(sources: SourceStore): Promise<readonly SourceId[]> {
  return (await sources.list()).filter(({ state }) => state !== 'paused').map(({ id }) => id)
}

async function refreshSource(
  context: CommandContext,
  { ingester, store }: App,
  id: SourceId,
): Promise<{ source: Source; refused: number }> {
  let refused = 0
  for await (const result of ingester.refresh(id, { signal: context.signal })) {
    if (result.status !== 'failed' && result.status !== 'rejected') continue
    refused++
    noteRefused(context, result)
  }
  return { source: await findSource(store.sources, id), refused }
}

async function findSource(sources: SourceStore, id: SourceId): Promise<Source> {
  const source = await sources.get(id)
  if (!source) throw new NewsdeskError('NOT_FOUND', `there is no source ${id}`)
  return source
}

async function importSources(context: CommandContext, file: string): Promise<number> {
  try {
    const bytes = await readInput(file, context.signal)
    return await context.withApp((app) => importBytes(context, app, bytes))
  } catch (thrown) {
    if (!isOfInput(NewsdeskError.from(thrown))) throw thrown
    noteRefused(context, describeFailure(file, thrown))
    return SOME_INPUTS_FAILED
  }
}

async function importBytes(context: CommandContext, { store, clock }: App, bytes: Buffer): Promise<number> {
  const { importOpml } = await import('../../ingest/sources/import-opml.ts')
  const { added, skipped } = await importOpml(bytes, { sources: store.sources, clock })
  for (const source of added) print(context, source)
  for (const input of skipped)
    noteRefused(context, { input, status: 'rejected', reason: 'FETCH_FORBIDDEN scheme: it is not an http(s) address' })
  return skipped.length > 0 ? SOME_INPUTS_FAILED : 0
}

function isOfInput({ code }: NewsdeskError): boolean {
  return code.startsWith('INPUT_')
}

function noteRefused({ printer }: CommandContext, { status, input, reason }: IngestResult): void {
  printer.note(`${status}: ${input}: ${reason ?? 'no reason given'}`)
}

async function exportSources(context: CommandContext): Promise<undefined> {
  await context.withApp(async ({ store, clock }) => {
    const { renderOpml } = await import('../../ingest/sources/render-opml.ts')
    const opml = renderOpml(await store.sources.list(), clock.now())
    context.printer.result({ opml }, () => opml)
  })
}

function print({ printer }: CommandContext, source: Source): void {
  printer.result(sourceRecord(source), () => renderSource(source))
}

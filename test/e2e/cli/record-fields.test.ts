import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { RECORD_FIELDS } from '../../../src/cli/record-fields.ts'
import { runNewsdesk } from '../../support/run-newsdesk.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const SAMPLES = join(import.meta.dirname, '../../../samples')

const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head>
<body><outline type="rss" text="Norwick Herald" xmlUrl="https://herald.example/feed.xml"/></body></opml>`
const SOURCES = 'sources list|add|remove|pause|resume|refresh|import'
const SUBSCRIPTIONS = 'subscriptions list|add|remove|pause|resume'

let folder: Awaited<ReturnType<typeof openTemporaryFolder>>
let taken: Record<string, unknown>[]

before(async () => {
  folder = await openTemporaryFolder()
  await writeFile(join(folder.path, 'empty.html'), '')
  taken = await recordsOf('ingest', SAMPLES, join(folder.path, 'empty.html'))
})
after(() => folder[Symbol.asyncDispose]())

async function recordsOf(...args: string[]): Promise<Record<string, unknown>[]> {
  return (await runNewsdesk([...args, '--json', '--data', join(folder.path, 'data')])).records()
}

/** The paths of all fields of a record, as the table writes them. */
function pathsOf(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    const nested = value.flatMap((item) => (typeof item === 'object' ? pathsOf(item, `${path}[]`) : [path]))
    return value.length === 0 ? [path] : nested
  }
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, path === '' ? name : `${path}.${name}`))
}

function assertListed(command: string, records: readonly object[]): void {
  const listed = RECORD_FIELDS.find((entry) => entry.command === command)?.fields ?? []
  const isListed = (path: string) =>
    listed.some((field) => field === path || field === path.replace(/\.[^.]+$/, '.*') || field.startsWith(`${path}[]`))
  assert.ok(records.length > 0, command)
  for (const record of records)
    for (const path of pathsOf(record, '')) assert.ok(isListed(path), `${command}: ${path} is not in the table`)
}

function assertPrinted(printed: readonly (readonly [string, readonly object[]])[]): void {
  for (const [command, records] of printed) {
    assertListed(command, records)
    assert.doesNotMatch(JSON.stringify(records), /:null|:""/, command)
  }
}

test('every field of articles, answers and digests is in the table of fields, nothing is null, and no text is empty', async () => {
  const id = String(taken[0]?.id)
  const asked = [
    ...(await recordsOf('ask', 'How many cracks were found?')),
    ...(await recordsOf('ask', 'Who won ice hockey?')),
  ]
  assertPrinted([
    ['ingest', taken],
    ['extract', await recordsOf('extract', join(SAMPLES, String(taken[0]?.input).split('/').at(-1) ?? ''))],
    ['search', await recordsOf('search', 'Brennick Bridge cracks')],
    ['ask', asked],
    ['answer', await recordsOf('answer', String((asked[0] as { id: string }).id))],
    ['stories', await recordsOf('stories')],
    ['digest', await recordsOf('digest')],
    ['article', await recordsOf('article', id)],
  ])
})

test('every field of sources and subscriptions is in the table of fields', async () => {
  const opml = join(folder.path, 'feeds.opml')
  await writeFile(opml, OPML)
  const imported = await recordsOf('sources', 'import', opml)
  const id = String(imported[0]?.id)
  const added = await recordsOf('subscriptions', 'add', '--channel', 'C0BRIEFING', '--cron', '30 7 * * *')
  assertPrinted([
    [SOURCES, [...imported, ...(await recordsOf('sources', 'pause', id))]],
    ['sources export', await recordsOf('sources', 'export')],
    [SOURCES, await recordsOf('sources', 'remove', id)],
    [SUBSCRIPTIONS, [...added, ...(await recordsOf('subscriptions', 'remove', String(added[0]?.id)))]],
  ])
})

test('every field of upkeep is in the table of fields', async () => {
  assertPrinted([
    ['doctor', await recordsOf('doctor')],
    ['backup', await recordsOf('backup', join(folder.path, 'copy.db'))],
    ['prune', await recordsOf('prune', '--older-than', '9000d')],
    ['forget', await recordsOf('forget', '--channel', 'C0BRIEFING', '--thread', '1.1')],
    ['index verify', await recordsOf('index', 'verify')],
    ['index rebuild', await recordsOf('index', 'rebuild')],
    ['migrate', await recordsOf('migrate')],
  ])
})

test('without a feed an empty list is exported', async () => {
  const data = join(folder.path, 'empty')
  const { code, stdout } = await runNewsdesk(['sources', 'export', '--data', data])
  assert.equal(code, 0)
  assert.match(stdout, /<body\/>/)
})

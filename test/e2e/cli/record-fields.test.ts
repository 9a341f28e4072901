import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { RECORD_FIELDS } from '../../../src/cli/record-fields.ts'
import { runNewsdesk } from '../../support/run-newsdesk.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const SAMPLES = join(import.meta.dirname, '../../../samples')

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

test('every field that a command prints is in the table of fields, nothing is null, and no text is empty', async () => {
  const id = String(taken[0]?.id)
  const printed: [string, object[]][] = [
    ['ingest', taken],
    ['extract', await recordsOf('extract', join(SAMPLES, String(taken[0]?.input).split('/').at(-1) ?? ''))],
    ['search', await recordsOf('search', 'Brennick Bridge cracks')],
    [
      'ask',
      [...(await recordsOf('ask', 'How many cracks were found?')), ...(await recordsOf('ask', 'Who won ice hockey?'))],
    ],
    ['stories', await recordsOf('stories')],
    ['digest', await recordsOf('digest')],
    ['article', await recordsOf('article', id)],
    [
      'subscriptions list|add|pause|resume',
      await recordsOf('subscriptions', 'add', '--channel', 'C0BRIEFING', '--cron', '30 7 * * *'),
    ],
    ['doctor', await recordsOf('doctor')],
    ['backup', await recordsOf('backup', join(folder.path, 'copy.db'))],
    ['prune', await recordsOf('prune', '--older-than', '9000d')],
    ['index verify', await recordsOf('index', 'verify')],
    ['index rebuild', await recordsOf('index', 'rebuild')],
    ['migrate', await recordsOf('migrate')],
  ]
  for (const [command, records] of printed) {
    assertListed(command, records)
    assert.doesNotMatch(JSON.stringify(records), /:null|:""/, command)
  }
})

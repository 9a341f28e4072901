import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { type CommandOptions, runNewsdesk } from '../../support/run-newsdesk.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const ARTICLE = `Ferry fares to rise in Port Almond

The ferry company Sarn Line will raise its fares by six per cent on 1 February, it said on Monday. A day ticket will cost 5.30 crowns.

The company blamed the price of fuel. The city council of Port Almond said it had not been asked.
`

const MAIN = join(import.meta.dirname, '../../../src/main.ts')

interface ArticleLine {
  readonly type: string
  readonly status?: string
  readonly reason?: string
  readonly input?: string
}

/** Takes `name` with `content` in, beside a good article; both are named on one command line. */
async function ingestBeside(name: string, content: string | Uint8Array, options: CommandOptions = {}) {
  await using folder = await openTemporaryFolder()
  await writeFile(join(folder.path, 'good.txt'), ARTICLE)
  const bad = join(folder.path, name)
  await writeFile(bad, content)
  const result = await runNewsdesk(
    ['ingest', bad, join(folder.path, 'good.txt'), '--json', '--data', join(folder.path, 'data')],
    options,
  )
  const lines = result.records<ArticleLine>().filter((line) => line.type === 'article')
  return { ...result, bad: lines.find((line) => line.input === bad), good: lines.find((line) => line.input !== bad) }
}

const BROKEN: [string, string, string | Uint8Array][] = [
  ['a binary file', 'picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0])],
  ['an empty file', 'empty.html', ''],
  ['a page without an article', 'blank.html', '<!doctype html><html><head><title>x</title></head><body></body></html>'],
  ['a broken feed', 'feed.xml', '<?xml version="1.0"?><rss version="2.0"><channel><title>Broken'],
]
for (const [name, file, content] of BROKEN)
  test(`${name} is listed with its reason, and the good article beside it still goes in`, async () => {
    const { code, bad, good } = await ingestBeside(file, content)
    assert.ok(bad?.status === 'failed' || bad?.status === 'rejected', JSON.stringify(bad))
    assert.ok((bad?.reason ?? '').length > 10, `the reason says why: ${bad?.reason}`)
    assert.equal(good?.status, 'added')
    assert.equal(code, 3)
  })

test('a missing file is named, and the exit code says that an input failed', async () => {
  await using folder = await openTemporaryFolder()
  const result = await runNewsdesk([
    'ingest',
    join(folder.path, 'absent.html'),
    '--json',
    '--data',
    join(folder.path, 'data'),
  ])
  const [line] = result.records<ArticleLine>()
  assert.equal(line?.status, 'failed')
  assert.match(line?.reason ?? '', /absent\.html/)
  assert.equal(result.code, 3)
})

test('a pipe is refused at once instead of waiting for its other end', async () => {
  await using folder = await openTemporaryFolder()
  const pipe = join(folder.path, 'pipe.txt')
  execFileSync('mkfifo', [pipe])
  const ingested = await runNewsdesk(['ingest', pipe, '--json', '--data', join(folder.path, 'data')])
  assert.equal(ingested.code, 3)
  assert.match(ingested.records<ArticleLine>()[0]?.reason ?? '', /not-a-file/)
  const extracted = await runNewsdesk(['extract', pipe, '--json'])
  assert.equal(extracted.code, 3)
})

test('extract names a missing file as ingest does', async () => {
  const result = await runNewsdesk(['extract', 'absent.html', '--json'])
  assert.equal(result.code, 3)
  assert.match(result.records<ArticleLine>()[0]?.reason ?? '', /^INPUT_NOT_FOUND: absent\.html/)
})

test('a batch is read from stdin, and refused when it is a pipe by name, broken in every line or a broken archive', async () => {
  await using folder = await openTemporaryFolder()
  const data = join(folder.path, 'data')
  const piped = await runNewsdesk(['search', '--batch', '-', '--json', '--data', data], {
    stdin: '{"id":"q1","query":"bridge"}\n',
  })
  assert.equal(piped.code, 0, piped.stderr)
  assert.equal(piped.records()[0]?.id, 'q1')
  const broken = join(folder.path, 'broken.jsonl')
  await writeFile(broken, '{"id":')
  const [pipe, zipped] = [join(folder.path, 'pipe'), join(folder.path, 'zipped.gz')]
  execFileSync('mkfifo', [pipe])
  await writeFile(zipped, new Uint8Array([0x1f, 0x8b, 8, 0, 0]))
  for (const [file, why] of [
    [broken, /broken\.jsonl:1/],
    [pipe, /not a regular file/],
    [zipped, /gzip/],
  ] as const) {
    const refused = await runNewsdesk(['search', '--batch', file, '--data', data])
    assert.equal(refused.code, 1)
    assert.match(refused.stderr, why)
  }
})

test('a signal ends the wait for stdin', async () => {
  await using folder = await openTemporaryFolder()
  const child = spawn(process.execPath, [MAIN, 'ingest', '-', '--data', join(folder.path, 'data')], {
    env: { ...process.env, NODE_DEBUG: 'stream' },
  })
  // The first debug line of the stream tells that stdin is being read.
  const stderr: string[] = []
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    // A second signal would not be waited for.
    if (/need readable/.test(chunk) && !stderr.some((earlier) => /need readable/.test(earlier))) child.kill('SIGTERM')
    stderr.push(chunk)
  })
  const [code] = await once(child, 'exit')
  assert.equal(code, 1)
  assert.match(stderr.join(''), /stopped by a signal/)
})

test('what is not a command is named, with those that are', async () => {
  const result = await runNewsdesk(['digets'])
  assert.equal(result.code, 2)
  assert.match(result.stderr, /"digets" is not a command.*digest/)
})

test('a private address is refused before anything is sent', async () => {
  await using folder = await openTemporaryFolder()
  for (const url of [
    'http://127.0.0.1:9/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'file:///etc/passwd',
  ]) {
    const result = await runNewsdesk(['ingest', url, '--json', '--data', join(folder.path, 'data')])
    const [line] = result.records<ArticleLine>()
    assert.equal(line?.status, 'rejected', url)
    assert.match(line?.reason ?? '', /FETCH_FORBIDDEN|private|not allowed|http/i, url)
    assert.equal(result.code, 3, url)
  }
})

test('a half-set configuration is refused with the name of what is missing', async () => {
  const result = await runNewsdesk(['doctor'], { env: { SLACK_BOT_TOKEN: 'xoxb-1' } })
  assert.equal(result.code, 2)
  assert.match(result.stderr, /SLACK_APP_TOKEN/)
})

test('a wrong option is refused with its name and where to look', async () => {
  const result = await runNewsdesk(['search', '--limitt', '3', 'bridge'])
  assert.equal(result.code, 2)
  assert.match(result.stderr, /--limitt/)
  assert.match(result.stderr, /--help/)
  assert.equal(result.stdout, '')
})

test('a data folder that cannot be made is named', async () => {
  await using folder = await openTemporaryFolder()
  await writeFile(join(folder.path, 'file'), 'in the way')
  const result = await runNewsdesk(['search', 'bridge', '--data', join(folder.path, 'file', 'data')])
  assert.equal(result.code, 1)
  assert.match(result.stderr, /file/)
})

test('a broken line of a batch is listed, and the lines beside it are asked', async () => {
  await using folder = await openTemporaryFolder()
  const file = join(folder.path, 'batch.jsonl')
  await writeFile(file, '{"id":"q1","question":"Why?"}\n{"id":\n{"id":"q3","question":"When?"}\n')
  const result = await runNewsdesk(['ask', '--batch', file, '--json', '--data', join(folder.path, 'data')])
  assert.equal(result.code, 3, result.stderr)
  assert.deepEqual(
    result.records().map(({ id }) => id),
    ['q1', 'q3'],
  )
  assert.match(result.stderr, /failed: INPUT_UNREADABLE: .*batch\.jsonl:2/)
})

test('nothing that an article holds moves the cursor or hides a link in a terminal', async () => {
  await using folder = await openTemporaryFolder()
  const file = join(folder.path, 'archive.jsonl')
  const text = 'The quay was closed \u001b]8;;https://evil.example\u0007on Monday\u001b[2J, the harbour office said.'
  await writeFile(file, `${JSON.stringify({ externalId: 'x', title: 'Quay\u001b[2J closed', text })}\n`)
  const data = join(folder.path, 'data')
  await runNewsdesk(['ingest', file, '--data', data])
  const { stdout } = await runNewsdesk(['search', 'quay', '--data', data])
  assert.match(stdout, /The quay was closed/)
  assert.equal(stdout.includes('\u001b'), false)
})

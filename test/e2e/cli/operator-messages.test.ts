import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { runNewsdesk } from '../../support/run-newsdesk.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const ARTICLE = `Ferry fares to rise in Port Almond

The ferry company Sarn Line will raise its fares by six per cent on 1 February, it said on Monday. A day ticket will cost 5.30 crowns.

The company blamed the price of fuel. The city council of Port Almond said it had not been asked.
`

test('a question or query without words is wrong usage', async () => {
  await using folder = await openTemporaryFolder()
  for (const words of [['ask', ''], ['ask', '  '], ['ask'], ['search', ' ']]) {
    const { code, stderr } = await runNewsdesk([...words, '--data', folder.path])
    assert.equal(code, 2, words.join(' '))
    assert.match(stderr, /give a (question|query)/)
  }
})

test('the version is printed, and a command may have a --version of its own', async () => {
  await using folder = await openTemporaryFolder()
  for (const option of ['--version', '-V']) assert.match((await runNewsdesk([option])).stdout, /^\d+\.\d+\.\d+\n$/)
  const { code, stderr } = await runNewsdesk(['article', 'nope', '--version', '2', '--data', folder.path])
  assert.equal(code, 1)
  assert.match(stderr, /no article nope\n.*newsdesk search/)
})

test('options that every command takes may stand before it, within it and behind it', async () => {
  await using folder = await openTemporaryFolder()
  const data = ['--data', folder.path]
  const channel = ['--channel', 'C0NEWS', '--cron', '30 7 * * *']
  const added = await runNewsdesk(['subscriptions', 'add', ...channel, '--json', ...data])
  assert.equal(added.records()[0]?.channel, 'C0NEWS', added.stderr)
  for (const args of [
    ['--json', ...data, 'subscriptions', 'list'],
    ['subscriptions', '--json', ...data, 'list'],
    ['subscriptions', 'list', '--json', ...data],
  ])
    assert.equal((await runNewsdesk(args)).records().length, 1, args.join(' '))
})

test('what lists nothing says so, and how to add some', async () => {
  await using folder = await openTemporaryFolder()
  for (const [args, way] of [
    [['sources', 'list'], /no sources.*newsdesk sources add/],
    [['subscriptions', 'list'], /no subscriptions.*newsdesk subscriptions add/],
    [['stories'], /no articles.*newsdesk ingest/],
  ] as const) {
    const { code, stdout, stderr } = await runNewsdesk([...args, '--data', folder.path])
    assert.equal(code, 0)
    assert.equal(stdout, '')
    assert.match(stderr, way)
  }
})

test('a setting that is no number says what is allowed', async () => {
  const { code, stderr } = await runNewsdesk(['doctor'], { env: { NEWSDESK_PLAYGROUND_PORT: 'abc' } })
  assert.equal(code, 2)
  assert.match(stderr, /NEWSDESK_PLAYGROUND_PORT \("abc"\).*0 to 65535/)
})

test('a missing file is told by the same word and sentence everywhere', async () => {
  await using folder = await openTemporaryFolder()
  const absent = join(folder.path, 'absent')
  const told = async (...args: string[]) => {
    const { code, stdout, stderr } = await runNewsdesk([...args, absent, '--data', join(folder.path, 'data')])
    assert.equal(code, 3, args.join(' '))
    return (stdout + stderr).split('\n')[0]
  }
  const ingested = await told('ingest')
  assert.match(ingested ?? '', /^failed: .*INPUT_NOT_FOUND.*permissions\.$/)
  assert.equal(await told('extract'), ingested)
  assert.equal(await told('sources', 'import'), ingested)
})

test('an input that is refused says what to do', async () => {
  await using folder = await openTemporaryFolder()
  const { stdout } = await runNewsdesk(['ingest', 'http://127.0.0.1/', 'file:///x', '--data', folder.path])
  assert.match(stdout, /private-address: 127\.0\.0\.1 is not a public address\. .*NEWSDESK_FETCH_ALLOW_HOSTS/)
  assert.match(stdout, /file:\/\/\/x: .*http:\/\//)
})

test('refreshing a source that holds something broken lists it and says that an input failed', async () => {
  await using folder = await openTemporaryFolder()
  const [news, data] = [join(folder.path, 'news'), join(folder.path, 'data')]
  await mkdir(news)
  await writeFile(join(news, 'good.txt'), ARTICLE)
  await runNewsdesk(['sources', 'add', news, '--data', data])
  await writeFile(join(news, 'empty.html'), '')
  const { code, stdout, stderr } = await runNewsdesk(['sources', 'refresh', '--data', data])
  assert.equal(code, 3)
  assert.match(stderr, /rejected: .*empty\.html: INPUT_/)
  assert.match(stdout, /: 1 article$/m)
  const exported = await runNewsdesk(['sources', 'export', '--data', data])
  assert.match(exported.stdout, /<opml version="2.0">[\s\S]*<body\/>/)
})

test('a backup into a folder that is not there is refused, and makes none', async () => {
  await using folder = await openTemporaryFolder()
  const absent = join(folder.path, 'absent')
  const { code, stderr } = await runNewsdesk(['backup', join(absent, 'x.db'), '--data', join(folder.path, 'data')])
  assert.equal(code, 1)
  assert.match(stderr, /there is no folder .*absent/)
  assert.equal(existsSync(absent), false)
})

test('a digest that is run with no workspace set says which settings add one', async () => {
  await using folder = await openTemporaryFolder()
  await using slack = await openRefusingSlack()
  const data = ['--data', join(folder.path, 'data'), '--json']
  await writeFile(join(folder.path, 'fares.txt'), ARTICLE)
  await runNewsdesk(['ingest', join(folder.path, 'fares.txt'), ...data])
  const added = await runNewsdesk(['subscriptions', 'add', '--channel', 'C0NEWS', '--cron', '30 7 * * *', ...data])
  const id = String(added.records()[0]?.id)
  const env = { NEWSDESK_PLAYGROUND_PORT: `${slack.port}` }
  const { code, stderr } = await runNewsdesk(['subscriptions', 'run', id, ...data], { env })
  assert.equal(code, 1)
  assert.match(stderr, /no workspace is set/)
  assert.match(stderr, /SLACK_BOT_TOKEN.*SLACK_APP_TOKEN/)
  assert.doesNotMatch(stderr, /renew/)
})

/** Knows no channel. */
async function openRefusingSlack(): Promise<AsyncDisposable & { readonly port: number }> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      response.setHeader('content-type', 'application/json').end('{"ok":false,"error":"channel_not_found"}')
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const close = () => {
    server.closeAllConnections()
    server.close()
    return Promise.resolve()
  }
  return { port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: close }
}

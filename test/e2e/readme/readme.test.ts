import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { VERSION } from '../../../src/version.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../../..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string
  scripts: Record<string, string>
}

/** The commands of the README's shell blocks, in order. */
const COMMANDS = [...README.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((block) => (block[1] ?? '').trim().split('\n'))

test('the README starts the product with one command and tests it with another', () => {
  assert.deepEqual(COMMANDS, ['npm ci && npm start', 'npm cit'])
})

test('CI ends with exactly the test command of the README', () => {
  const lines = readFileSync(join(ROOT, '.ci/run'), 'utf8').trim().split('\n')
  assert.match(lines.at(-1) ?? '', /^npm cit\b/)
})

test('npm start opens the playground on the samples with nothing configured, says what to try, and stops on a signal', async () => {
  await using folder = await openTemporaryFolder()
  const child = startByNpm(folder.path)
  const output = await readUntil(child, /OPENAI_API_KEY/)
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? []
  assert.ok(url, output)
  assert.match(await (await fetch(url)).text(), /<html/i)
  assert.equal(output.match(/@newsdesk .+\?/g)?.length, 3)
  assert.match(output, /SLACK_BOT_TOKEN/)
  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'exit'), [0, null])
})

test('ending npm start by the id of npm ends the bot behind its shell, in order', async () => {
  await using folder = await openTemporaryFolder()
  const npm = spawn('npm', ['start'], { cwd: ROOT, env: startEnvironment(folder.path), shell: onWindows() })
  let stderr = ''
  npm.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8')
  })
  await readUntil(npm, /OPENAI_API_KEY/)
  npm.kill('SIGTERM')
  // The pipes are closed by the last process that holds them, which is the bot.
  await once(npm, 'close')
  assert.match(stderr, /Stopping: finishing what is under way/)
})

test('every script the README names exists', () => {
  const scripts = [...README.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1] ?? '')
  assert.ok(scripts.length > 0)
  for (const script of scripts) assert.ok(PACKAGE.scripts[script], script)
})

test('every link of the documents leads to a file that exists', () => {
  for (const file of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']) {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) =>
      join(ROOT, dirname(file), match[1] ?? ''),
    )
    for (const target of targets) assert.ok(existsSync(target), `${file} -> ${target}`)
  }
})

test('the version in the code is the version of the package', () => {
  assert.equal(VERSION, PACKAGE.version)
})

function startByNpm(dataDir: string): ChildProcess {
  const script = PACKAGE.scripts.start ?? ''
  const [command, ...args] = script.split(' ')
  assert.equal(command, 'node')
  return spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: startEnvironment(dataDir),
  })
}

function startEnvironment(dataDir: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    NEWSDESK_DATA_DIR: dataDir,
    NEWSDESK_PLAYGROUND_PORT: '0',
    NEWSDESK_LOG_LEVEL: 'warn',
  }
}

/** There npm is a batch file. */
function onWindows(): boolean {
  return process.platform === 'win32'
}

async function readUntil(child: ChildProcess, pattern: RegExp): Promise<string> {
  assert.ok(child.stdout)
  let output = ''
  for await (const line of createInterface({ input: child.stdout })) {
    output += `${line}\n`
    if (pattern.test(output)) return output
  }
  throw new Error(`the process ended before it printed ${pattern}:\n${output}`)
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ingester, IngestInput, IngestResult } from '../../../src/ingest/ingester.ts'
import { openBot } from './support/open-bot.ts'
import { repliesIn } from './support/replies-in.ts'

/** Takes in nothing, remembers what it was given, and says what it is told to. */
function scriptedIngester(result: Partial<IngestResult>) {
  const inputs: IngestInput[] = []
  const ingester: Ingester = {
    async *ingest(given) {
      inputs.push(...given)
      yield { input: 'x', status: 'added', ...result }
    },
    async *refresh() {
      yield { input: 'x', status: 'unchanged' }
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  }
  return { ingester, inputs }
}

test('a pasted article is taken in as plain text, and the person told under which title', async () => {
  const { ingester, inputs } = scriptedIngester({ title: 'Bridge <reopens>', words: 412 })
  await using bot = await openBot({ parts: { ingester } })
  const text = `read this: ${'The bridge R&D reopened on Monday. '.repeat(200)}`
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'dm', text })
  const [reply, ...more] = await repliesIn(bot, 'dm:mara', ts)
  assert.match(reply?.text ?? '', /I have read “Bridge &lt;reopens&gt;” \(412 words\)/)
  assert.equal(more.length, 0)
  const [input] = inputs
  assert.match(input?.kind === 'bytes' ? new TextDecoder().decode(input.body) : '', /^The bridge R&D reopened/)
})

test('a page whose address is given is taken in by its address', async () => {
  const { ingester, inputs } = scriptedIngester({ status: 'unchanged', title: 'Bridge reopens' })
  await using bot = await openBot({ parts: { ingester } })
  const { ts } = bot.playground.postAsUser({
    user: 'mara',
    channel: 'newsroom',
    text: '@newsdesk read this: https://herald.example/a',
  })
  const [reply] = await repliesIn(bot, 'newsroom', ts)
  assert.match(reply?.text ?? '', /I know “Bridge reopens” already/)
  assert.deepEqual(inputs, [{ kind: 'name', name: 'https://herald.example/a' }])
})

test('what is no article is said to be none', async () => {
  const { ingester } = scriptedIngester({ status: 'rejected', reason: 'INPUT_REJECTED too-short: 3 words' })
  await using bot = await openBot({ parts: { ingester } })
  const { ts } = bot.playground.postAsUser({ user: 'mara', channel: 'dm', text: 'read this: buy now cheap' })
  const [reply] = await repliesIn(bot, 'dm:mara', ts)
  assert.match(reply?.text ?? '', /could not take that in\. It does not hold an article I can use/)
})

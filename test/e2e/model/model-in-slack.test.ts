import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Reply } from '../../support/openai-server/create-openai-server.ts'
import type { TemporaryFolder } from '../../support/temporary-folder.ts'
import { openLibrary, openModelBot } from './support/open-model-bot.ts'

const QUESTION = 'When will local elections be held?'
const SENTENCE =
  'Local elections will be held across Calvera on 9 May 2027, the Ministry of the Interior announced on Friday.'
const TRUE_CLAIM = {
  text: 'Local elections will be held across Calvera on 9 May 2027.',
  quotes: [{ passage: 1, text: SENTENCE }],
}
const WHOLE = JSON.stringify({ claims: [TRUE_CLAIM] })

let library: TemporaryFolder
before(async () => {
  library = await openLibrary()
})
after(() => library[Symbol.asyncDispose]())

test('what the model wrote and proved is posted as its own', async () => {
  await using bot = await openModelBot({ library, reply: { kind: 'text', text: WHOLE } })
  const [reply, ...more] = await bot.ask(QUESTION)
  assert.equal(more.length, 0)
  assert.match(reply ?? '', /across Calvera on 9 May 2027\. \[1\][\s\S]*Written by large/)
})

const TOO_LATE = /did not answer in time/
/** The first answer of a process also loads what counts tokens: only where time runs out is it kept short. */
const FAILURES: readonly [string, Reply, RegExp][] = [
  [
    'is rate limited for a minute',
    { kind: 'status', status: 429, headers: { 'retry-after': '60' } },
    /cannot be reached/,
  ],
  ['answers 503', { kind: 'status', status: 503, headers: { 'retry-after-ms': '1' } }, /cannot be reached/],
  ['refuses the key', { kind: 'status', status: 401 }, /cannot be reached/],
  ['answers garbage', { kind: 'text', text: '<html>certainly! {"claims": 7}' }, /nothing usable/],
  ['answers nothing', { kind: 'text', text: '' }, /nothing usable/],
  ['ends in the middle', { kind: 'truncated', text: WHOLE }, /nothing usable/],
  ['is cut off in the middle', { kind: 'truncated', text: WHOLE, cut: true }, /cannot be reached|nothing usable/],
  ['falls silent at once', { kind: 'hang' }, TOO_LATE],
  ['falls silent after a claim', { kind: 'stall', text: WHOLE.slice(0, -2) }, TOO_LATE],
  ['never comes to an end', { kind: 'drip' }, TOO_LATE],
]
for (const [name, reply, reason] of FAILURES)
  test(`the thread gets one quoted answer that says why when the model server ${name}`, async () => {
    const settings = reason === TOO_LATE ? { NEWSDESK_ANSWER_TIMEOUT_MS: '1500' } : {}
    await using bot = await openModelBot({ library, reply, settings })
    const [text = '', ...more] = await bot.ask(QUESTION)
    assert.equal(more.length, 0)
    assert.match(text, /9 May 2027/)
    assert.match(text, reason)
    assert.match(text, /: quoted word for word from the articles/)
    assert.doesNotMatch(text, /Written by/)
  })

test('the thread gets one quoted answer when there is no model server at all', async () => {
  await using bot = await openModelBot({ library, reply: { kind: 'hang' }, isDown: true })
  const [text = '', ...more] = await bot.ask(QUESTION)
  assert.equal(more.length, 0)
  assert.match(text, /9 May 2027[\s\S]*cannot be reached: quoted word for word/)
})

test('the next server answers when the first one fails, and both are named', async () => {
  await using spare = await openModelBot({ library, reply: { kind: 'text', text: WHOLE } })
  const settings = { NEWSDESK_FURTHER_MODELS: `spare@${spare.server.baseUrl}` }
  await using bot = await openModelBot({ library, reply: { kind: 'status', status: 401 }, settings })
  const [text = ''] = await bot.ask(QUESTION)
  assert.match(text, /cannot be reached \(large\): written by spare; every sentence was checked/)
})

test('no word of a question, an article or a model gets into the log, whatever goes wrong', async () => {
  const secret = 'Zanzibar'
  const broken: readonly Reply[] = [
    { kind: 'text', text: `${secret} {"claims":[{"text":"${secret}"}` },
    { kind: 'text', text: `{"claims":[{"text":7,"${secret}":1}]}` },
    { kind: 'text', text: `{"claims":[${secret}]}` },
    { kind: 'truncated', text: `{"claims":[{"text":"${secret} ${secret} ${secret}","quotes":[]}` },
    { kind: 'raw', body: `data: {"choices":[{"delta":{"content":"${secret}\n\n` },
    { kind: 'status', status: 400, message: `${secret} is what was asked: ${QUESTION}` },
  ]
  for (const reply of broken) {
    await using bot = await openModelBot({ library, reply })
    await bot.ask(`${QUESTION} ${secret}`)
    await bot.ask(`And in ${secret}?`)
    assert.match(bot.logged(), /the writer gave no answer that holds/)
    assert.doesNotMatch(bot.logged(), /Zanzibar|local elections|Calvera/i)
  }
})

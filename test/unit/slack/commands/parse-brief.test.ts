import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderHelp } from '../../../../src/slack/blocks/help.ts'
import { parseBrief } from '../../../../src/slack/commands/parse-brief.ts'

for (const [text, expected] of [
  ['', { kind: 'help' }],
  ['help', { kind: 'help' }],
  ['hello!', { kind: 'help' }],
  ['hello, who won?', { kind: 'ask', question: 'hello, who won?' }],
  ['  HELP ', { kind: 'help' }],
  ['usage', { kind: 'usage' }],
  ['usage of water in Calvera', { kind: 'ask', question: 'usage of water in Calvera' }],
  ['help me understand the budget', { kind: 'ask', question: 'help me understand the budget' }],
  ['who won the election?', { kind: 'ask', question: 'who won the election?' }],
  ['search  bridge   repairs', { kind: 'search', query: 'bridge repairs' }],
  ['search', { kind: 'help', preface: 'Say what to search for.', about: 'search' }],
  ['latest', { kind: 'latest' }],
  ['latest river floods', { kind: 'latest', topic: 'river floods' }],
  ['digest', { kind: 'digest' }],
  ['unsubscribe', { kind: 'unsubscribe' }],
  ['questions', { kind: 'questions' }],
  ['questions about the ferry?', { kind: 'ask', question: 'questions about the ferry?' }],
  ['forget', { kind: 'forget' }],
  ['forget the ferry, what of the bridge?', { kind: 'ask', question: 'forget the ferry, what of the bridge?' }],
  ['subscribe 7:30', { kind: 'subscribe', schedule: { hour: 7, minute: 30, topics: [] } }],
  [
    'subscribe 23:05 America/Argentina/Buenos_Aires rail, water supply',
    {
      kind: 'subscribe',
      schedule: { hour: 23, minute: 5, timezone: 'America/Argentina/Buenos_Aires', topics: ['rail', 'water supply'] },
    },
  ],
  ['subscribe 07:30 rail', { kind: 'subscribe', schedule: { hour: 7, minute: 30, topics: ['rail'] } }],
  ['subscribe 07:30 Europe/Atlantis', { kind: 'help', preface: 'I do not know that time zone.', about: 'subscribe' }],
  ['…?!', { kind: 'help', preface: 'I did not understand that.' }],
] as const) {
  test(`/brief ${text} means ${expected.kind}`, () => {
    assert.deepEqual(parseBrief(text), expected)
  })
}

for (const text of ['subscribe', 'subscribe 25:00', 'subscribe 7:65', 'subscribe every day']) {
  test(`/brief ${text} asks for a time`, () => {
    const parsed = parseBrief(text)
    assert.match(parsed.kind === 'help' ? (parsed.preface ?? '') : '', /Say when/)
  })
}

test('a command that was typed wrong shows its own line alone', () => {
  for (const about of ['subscribe', 'search']) {
    const shown = JSON.stringify(renderHelp('Say more.', about).blocks)
    assert.match(shown, /Say more\./)
    assert.deepEqual(shown.match(/• `\/brief \w+/g), [`• \`/brief ${about}`])
  }
})

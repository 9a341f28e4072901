import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideIntent } from '../../../../src/slack/turn/decide-intent.ts'

const limits = { maxQuestionChars: 50, maxPasteChars: 200 }
const decide = (text: string, { hasFiles = false, canIngest = true } = {}) =>
  decideIntent({ text, hasFiles }, { limits, canIngest })

test('words are a question', () => {
  assert.deepEqual(decide('Who won?'), { kind: 'question', question: 'Who won?' })
  assert.equal(decide('誰が勝ちましたか').kind, 'question')
})

test('no words are nothing, or only files', () => {
  assert.equal(decide('').kind, 'nothing')
  assert.equal(decide(' … !').kind, 'nothing')
  assert.equal(decide('', { hasFiles: true }).kind, 'only-files')
})

test('a message that is nothing but courtesy is no question', () => {
  for (const text of [
    'hello',
    'Thanks!',
    'ok, thank you very much :)',
    'Danke schön',
    'merci beaucoup !',
    'hi there',
    '🎉',
  ])
    assert.equal(decide(text).kind, 'courtesy', text)
  for (const text of [':tada: :+1:', 'thanks :pray:', '¡Gracias!', 'Good morning, newsdesk'])
    assert.equal(decide(text).kind, 'courtesy', text)
})

test('courtesy never swallows what is asked', () => {
  for (const text of [
    ...['Hello, who won?', 'thanks?', 'good?', 'Thank you. And in September?', 'hi bridge', 'ok why', 'great fire'],
    ...['Cheers, the price of beer', 'good morning Vietnam', 'Nice attack', 'hello world cup'],
  ])
    assert.equal(decide(text).kind, 'question', text)
})

test('words with a file are a question', () => {
  assert.equal(decide('Who won?', { hasFiles: true }).kind, 'question')
})

test('"read this:" hands an article over, where articles are taken', () => {
  const text = `Read this:\nThe bridge reopened. ${'It was closed. '.repeat(8)}`.trim()
  assert.equal(decide(text).kind, 'article')
  assert.equal(decide(text, { canIngest: false }).kind, 'too-long')
  assert.equal(decide(`read this article: ${'a'.repeat(300)}`).kind, 'too-long')
})

test('an address alone, and what has the shape of an article, are handed over without being announced', () => {
  assert.deepEqual(decide('https://herald.example/a'), { kind: 'article', body: 'https://herald.example/a' })
  const roomy = { limits: { maxQuestionChars: 2_000, maxPasteChars: 9_000 }, canIngest: true }
  const paste = `Harbour closed\n\nBy Ivo Lenz\n\n${'The storm damaged both piers on Monday. '.repeat(12)}\n\nIt will reopen.`
  assert.equal(decideIntent({ text: paste, hasFiles: false }, roomy).kind, 'article')
  assert.equal(decideIntent({ text: `${paste}\n\nWhat does it cost?`, hasFiles: false }, roomy).kind, 'question')
  assert.equal(decideIntent({ text: paste, hasFiles: false }, { ...roomy, canIngest: false }).kind, 'question')
  assert.equal(decide('https://herald.example/a: is it true?').kind, 'question')
})

test('a question about reading is a question', () => {
  assert.equal(decide('Did you read this story about whales?').kind, 'question')
  assert.equal(decide('read this').kind, 'question')
})

test('a text as long as an article is no question', () => {
  assert.equal(decide('a '.repeat(40)).kind, 'too-long')
})

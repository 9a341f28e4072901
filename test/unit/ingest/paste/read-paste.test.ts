import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExtractedArticle } from '../../../../src/ingest/extracted.ts'
import { readPaste } from '../../../../src/ingest/paste/read-paste.ts'

const TITLE = 'Old crane of Port Alder is to be moved by barge'
const PARAGRAPHS = [
  'The last steam crane of Port Alder will leave its quay in May, the harbour board said on Monday, because the wall beneath it gives way.',
  'The crane weighs 140 tonnes and was built in 1911. It has not lifted anything since 1974, but the board paints it every sixth year.',
  '“It will travel lying down,” said Wim Corder, who has planned the move for two years, and he did not smile.',
  'A barge is to carry the crane to the dry dock at Kellan Point, where a museum wants to show it from the autumn on.',
]
const BODY = PARAGRAPHS.join('\n\n')

function read(text: string): ExtractedArticle {
  const extraction = readPaste(text)
  assert.ok(extraction.ok, 'the text should give an article')
  return extraction.article
}

const bodyOf = ({ text }: ExtractedArticle) => text.split(/\n+/)

test('reads Markdown without its marks, and its picture as a caption', () => {
  const article = read(
    `# ${TITLE}\n\n*By [Ilse Tarn](https://courier.example/tarn)*\n\n![The crane in the fog of 3 January 2019](crane.jpg)\n\n${BODY.replace('dry dock', '[dry dock](https://courier.example/dock)').replace('1911', '**1911**')}\n\n---\n`,
  )
  assert.equal(article.title, TITLE)
  assert.deepEqual(article.byline, ['Ilse Tarn'])
  assert.deepEqual(bodyOf(article), PARAGRAPHS)
  assert.deepEqual(article.captions, ['The crane in the fog of 3 January 2019'])
  assert.equal(article.publishedAt, undefined)
  assert.ok(article.removed.some(({ text, reason }) => text.startsWith('![The crane') && reason === 'caption'))
})

test('leaves a text alone that has a hash, stars or underscores without being Markdown', () => {
  const article = read(
    `${TITLE}\n\n${BODY}\n\nThe file is called crane_of_1911 and has 4 * 3 pages, said Mr Corder of the *board*.`,
  )
  assert.match(article.text, /crane_of_1911 and has 4 \* 3 pages, said Mr Corder of the \*board\*\.$/)
})

test('reads a message that was passed on without its headers and the sign-off of the phone', () => {
  const headers =
    'From: Noor Haddad <noor@fabric.example>\nDate: Mon, 4 May 2026 18:02\nSubject: Fwd: the crane\nTo: desk@courier.example'
  const article = read(
    `---------- Forwarded message ---------\n${headers}\n\n${TITLE}\nBy Ilse Tarn\n\n${BODY}\n\nSent from my phone`,
  )
  assert.equal(article.title, TITLE)
  assert.deepEqual(article.byline, ['Ilse Tarn'])
  assert.deepEqual(bodyOf(article), PARAGRAPHS)
  const reasons = new Set(article.removed.map(({ reason }) => reason))
  assert.ok(reasons.has('mail-header') && reasons.has('signature'))
})

test('takes the whole text said once more on a single line for a repeat', () => {
  const twice = read(`${TITLE}\n${PARAGRAPHS.join('\n')}\n${PARAGRAPHS.join(' ')}`)
  assert.deepEqual(bodyOf(twice), PARAGRAPHS)
  assert.ok(twice.removed.some(({ reason }) => reason === 'repeated'))
})

for (const [what, head] of [
  ["a reader's copy", 'courier.example\nIlse Tarn\n5–6 minutes'],
  ['the app of a phone', 'Ilse Tarn • 2h ago • 4 min read'],
] as const)
  test(`names the author in ${what}`, () => {
    const article = read(`${TITLE}\n${head}\n\n${BODY}`)
    assert.deepEqual(article.byline, ['Ilse Tarn'])
    assert.equal(article.title, TITLE)
    assert.deepEqual(bodyOf(article), PARAGRAPHS)
  })

test('takes the names of places and things beside a date for no author', () => {
  const article = read(`${TITLE}\nPort Alder Harbour Board Report\n4 May 2026\n\n${BODY}`)
  assert.deepEqual(article.byline, [])
})

test('puts broken lines together, but not the byline to the headline', () => {
  const broken = PARAGRAPHS.map((paragraph) => paragraph.replace(/(.{60,76}) /g, '$1\n')).join('\n')
  const article = read(`${TITLE} after a hundred years\nBy Ilse Tarn\n${broken}`)
  assert.equal(article.title, `${TITLE} after a hundred years`)
  assert.deepEqual(article.byline, ['Ilse Tarn'])
  assert.equal(article.text.replace(/\s+/g, ' '), PARAGRAPHS.join(' '))
})

test('takes buttons below the last sentence of a clean text for what they are', () => {
  assert.deepEqual(bodyOf(read(`${TITLE}\n\n${BODY}\n\nTap to read more\nSubscribe\nShare this story`)), PARAGRAPHS)
})

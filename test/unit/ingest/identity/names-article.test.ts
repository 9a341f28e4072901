import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesArticle } from '../../../../src/ingest/identity/names-article.ts'
import { plausibleCanonical } from '../../../../src/ingest/identity/plausible-canonical.ts'

const SITE = 'https://herald.example'

function isNamed(claimed: string, found: string): boolean {
  const about = {
    title: 'Größe of the mill dispute grows',
    text: 'The mayor of Tern spoke.',
    addresses: [SITE + found],
  }
  return namesArticle(SITE + claimed, about)
}

test('believes an address that says what the address found says', () => {
  for (const [claimed, found] of [
    ['/news/roof-vote', '/print/roof-vote'],
    ['/news/roof-vote.html', '/roof-vote-4711'],
    ['/news/4711', '/print?id=4711'],
    ['/story', '/story?session=9'],
  ] as const)
    assert.ok(isNamed(claimed, found), claimed)
})

test('believes an address that says what the title or the lead says', () => {
  assert.ok(isNamed('/2026/03/grosse-mill-dispute', '/?p=12'))
  assert.ok(isNamed('/news/mayor-tern', '/?p=12'))
})

test('does not believe the address of another article or of a section', () => {
  for (const [claimed, found] of [
    ['/news/ferry-line-opens', '/news/roof-vote'],
    ['/victim', '/liar'],
    ['/story-2', '/story-1'],
    ['/news/4711', '/news/4712'],
    ['/politics', '/politics/roof-vote'],
    ['/%E0%A4%A', '/liar'],
  ] as const)
    assert.ok(!isNamed(claimed, found), claimed)
})

test('keeps an address that only differs in how it is served, whatever the page is about', () => {
  const about = { title: 'Nothing', text: 'of the kind', addresses: [] }
  const claimed = `${SITE}/a/1`
  assert.equal(plausibleCanonical(claimed, 'https://m.herald.example/a/1?utm_source=x', about), claimed)
  assert.equal(plausibleCanonical(`${SITE}/b/2`, claimed, about), undefined)
})

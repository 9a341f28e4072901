import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderLink, safeHttpUrl } from '../../../../src/slack/blocks/link.ts'

test('a citation becomes a labelled link', () => {
  assert.equal(
    renderLink('https://herald.example/a?x=1&y=2', 'Bridge & tunnel'),
    '<https://herald.example/a?x=1&amp;y=2|Bridge &amp; tunnel>',
  )
})

test('pipes and line breaks in a label cannot end it early', () => {
  assert.equal(renderLink('https://herald.example/', 'a|b\nc>d'), '<https://herald.example/|a¦b c&gt;d>')
})

test('an address that would break out of the link is percent-encoded', () => {
  assert.equal(renderLink('https://herald.example/a|b>c', 'label'), '<https://herald.example/a%7Cb%3Ec|label>')
})

for (const url of [
  'javascript:alert(1)',
  'data:text/html,x',
  'slack://open',
  'file:///etc/passwd',
  'not an address',
  'https://user:secret@herald.example/',
]) {
  test(`${url} is never a link`, () => {
    assert.equal(safeHttpUrl(url), undefined)
    assert.equal(renderLink(url, 'label'), 'label')
  })
}

test('an address beyond the length that pays is left out', () => {
  assert.equal(renderLink(`https://herald.example/${'a'.repeat(2_000)}`, 'label'), 'label')
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseRobotsRules } from '../../../src/web/robots-rules.ts'

const url = new URL('https://news.example/robots.txt')
const read = (text: string) => parseRobotsRules({ url, text }, 'Newsdesk/1.0 (+reader)')
const at = (path: string) => new URL(path, url)

it('follows the group that names us, else the one for everybody', () => {
  const rules = read('User-agent: *\nDisallow: /\n\nUser-agent: newsdesk\nDisallow: /private\nCrawl-delay: 3')
  assert.ok(rules.isAllowed(at('/a')))
  assert.ok(!rules.isAllowed(at('/private/a')))
  assert.equal(rules.crawlDelayMs, 3_000)
  assert.ok(!read('User-agent: *\nDisallow: /').isAllowed(at('/a')))
})

it('lets the longest rule win', () => {
  const rules = read('User-agent: *\nDisallow: /news\nAllow: /news/open')
  assert.ok(rules.isAllowed(at('/news/open/1')))
  assert.ok(!rules.isAllowed(at('/news/closed')))
})

it('allows everything when the file is empty or is no robots.txt', () => {
  for (const text of ['', '<html><body>Not found</body></html>']) assert.ok(read(text).isAllowed(at('/a')))
})

it('bounds the work that a hostile file can cause', () => {
  const text = `User-agent: *\nDisallow: /${'*a'.repeat(100_000)}\nDisallow: /b`
  const rules = read(text)
  assert.ok(rules.isAllowed(at(`/${'a'.repeat(4_000)}`)))
  assert.ok(!rules.isAllowed(at('/b')))
})

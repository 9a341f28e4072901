import assert from 'node:assert/strict'
import { it } from 'node:test'
import { refuseEntityBombs } from '../../../../src/ingest/feed/refuse-entity-bombs.ts'

const refused = { code: 'INPUT_UNREADABLE', reason: 'xml-entities' }

it('drops a document type and puts plain entities in their places', () => {
  assert.equal(refuseEntityBombs('<!DOCTYPE rss PUBLIC "a" "b"><rss>x</rss>'), '<rss>x</rss>')
  const xml =
    '<?xml version="1.0"?><!DOCTYPE rss [ <!ENTITY town "Lorn"> <!ENTITY e \'&#233;\'> ]><rss>&town; &e; &amp; &other;</rss>'
  assert.equal(refuseEntityBombs(xml), '<?xml version="1.0"?><rss>Lorn &#233; &amp; &other;</rss>')
})

it('leaves a document type inside an article alone', () => {
  const xml = '<rss><![CDATA[<!DOCTYPE html [<!ENTITY a SYSTEM "x">]>]]></rss>'
  assert.equal(refuseEntityBombs(xml), xml)
})

it('refuses entities that are made of entities', () => {
  const bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss>&b;</rss>'
  assert.throws(() => refuseEntityBombs(bomb), refused)
})

it('refuses entities from files and addresses, and parameter entities', () => {
  for (const entity of [
    'x SYSTEM "file:///etc/passwd"',
    'x PUBLIC "a" "http://x.example/"',
    '% x "y"',
    '% x SYSTEM "http://x.example/"',
  ])
    assert.throws(() => refuseEntityBombs(`<!DOCTYPE rss [<!ENTITY ${entity}>]><rss>&x;</rss>`), refused, entity)
})

it('refuses one long entity used many times, and very many entities', () => {
  const long = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1_000)}">]><rss>${'&a;'.repeat(2_000)}</rss>`
  assert.throws(() => refuseEntityBombs(long), refused)
  const many = Array.from({ length: 200 }, (_, index) => `<!ENTITY e${index} "x">`).join('')
  assert.throws(() => refuseEntityBombs(`<!DOCTYPE rss [${many}]><rss/>`), refused)
})

it('refuses a document type that never closes', () => {
  assert.throws(() => refuseEntityBombs('<!DOCTYPE rss [<!ENTITY a "x">'), refused)
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chooseLanguage } from '../../../../src/ingest/prepare/choose-language.ts'

const GERMAN =
  'Die Brücke über die Aune wurde am Montag nach neun Wochen wieder geöffnet, wie der Rat der Stadt mitteilte.'
const choose = (own?: string, found?: string, ofFeed?: string, text = GERMAN) =>
  chooseLanguage(text, {
    known: {
      inputKind: 'feed',
      ...(own !== undefined && { language: own }),
      ...(ofFeed !== undefined && { fallback: { language: ofFeed } }),
    },
    found,
  })

it('believes the article, then its page, then its words, then its feed', () => {
  assert.equal(choose('fr', 'en', 'es'), 'fr')
  assert.equal(choose(undefined, 'en', 'es'), 'en')
  assert.equal(choose(undefined, undefined, 'es'), 'de')
  assert.equal(choose(undefined, undefined, 'es', 'Kurz'), 'es')
  assert.equal(choose(undefined, undefined, undefined, 'Kurz'), undefined)
})

it('writes tags the usual way and passes over what is none', () => {
  assert.equal(choose('EN_gb'), 'en-GB')
  assert.equal(choose(' pt-br '), 'pt-BR')
  for (const tag of ['', 'english', 'en-', '$lang', 'e']) assert.equal(choose(tag), 'de', tag)
})

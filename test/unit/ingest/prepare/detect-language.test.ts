import assert from 'node:assert/strict'
import { it } from 'node:test'
import { detectLanguage } from '../../../../src/ingest/prepare/detect-language.ts'

it('tells the languages that news is written in', () => {
  const texts = {
    en: 'The bridge was opened on Monday after nine weeks, the council of Lorn said in a letter to its citizens.',
    de: 'Die Brücke über die Aune wurde am Montag nach neun Wochen wieder geöffnet, wie der Rat der Stadt mitteilte.',
    fr: 'Le pont sur la rivière a été rouvert lundi après neuf semaines de travaux, selon le conseil de la ville.',
    es: 'El puente sobre el río se reabrió el lunes tras nueve semanas de obras, según el ayuntamiento de la ciudad.',
    uk: 'Міст знову відкрився в понеділок після девʼяти тижнів ремонту, повідомила міська рада.',
    hu: 'A híd kilenc hét javítás után hétfőn újra megnyílt, közölte a városi tanács.',
    no: 'Broen over elven ble åpnet igjen på mandag etter ni uker, og folk i byen var glade for det.',
    ru: 'Мост через реку вновь открылся в понедельник после девяти недель ремонта, сообщил городской совет.',
  }
  for (const [language, text] of Object.entries(texts)) assert.equal(detectLanguage(text), language)
})

it('is not misled by foreign names', () => {
  const text =
    'Jürgen Großkreuz and Käthe Überländer of Brückenbau Österreich said that the bridge in Lorn was theirs to repair.'
  assert.equal(detectLanguage(text), 'en')
})

it('says nothing about a few words', () => {
  assert.equal(detectLanguage('Bridge open'), undefined)
  assert.equal(detectLanguage('12345 67890 12345 67890'), undefined)
})

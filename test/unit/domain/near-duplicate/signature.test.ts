import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { bandKeys } from '../../../../src/domain/near-duplicate/band-keys.ts'
import { compareReports } from '../../../../src/domain/near-duplicate/compare-reports.ts'
import { createSignature } from '../../../../src/domain/near-duplicate/create-signature.ts'
import { estimateOverlap } from '../../../../src/domain/near-duplicate/estimate-overlap.ts'
import { readReport } from '../../../../src/domain/near-duplicate/report.ts'
import { BANDS, type TextSignature } from '../../../../src/domain/near-duplicate/text-signature.ts'
import { edited, FERRY_REPORT, SITE_FOOT } from './ferry-report.ts'

/** Five standard errors of an estimate from 72 hash functions, at worst. */
const TOLERANCE = 0.3
const words = fc.constantFrom(
  ...'ferry harbour tide storm council vote mill bridge price crowns coast winter'.split(' '),
)

describe('the signature of a text', () => {
  test('is the same for the same words, however they are set', () => {
    const reset = FERRY_REPORT.toLowerCase().replaceAll(' ', '  ').replaceAll('"', '“')
    assert.deepEqual(createSignature(reset), createSignature(FERRY_REPORT))
  })

  test('is missing for a text of a few words', () => {
    assert.equal(createSignature('The ferry ran aground.'), undefined)
    assert.equal(createSignature(''), undefined)
  })

  test('brings a text together with its edited copy and not with another text', () => {
    assert.ok(shareBand(FERRY_REPORT, edited('212 people', '221 people')))
    assert.ok(shareBand(FERRY_REPORT, `${FERRY_REPORT}\n\n${SITE_FOOT}`))
    assert.ok(!shareBand(FERRY_REPORT, `${SITE_FOOT} And much more of it, from the same town on the same coast.`))
  })

  test('gives as many keys as there are bands, each a whole number that can be stored exactly', () => {
    const keys = bandKeys(signatureOf(FERRY_REPORT))
    assert.equal(new Set(keys).size, BANDS)
    assert.ok(keys.every((key) => Number.isSafeInteger(key) && key >= 0))
  })

  test('tells the overlap of two texts roughly', () => {
    const texts = fc.array(words, { minLength: 40, maxLength: 80 })
    fc.assert(
      fc.property(texts, texts, fc.nat(40), (one, other, cut) => {
        const mixed = [...one.slice(0, cut), ...other]
        const [a, b] = [one.join(' '), mixed.join(' ')]
        const exact = compareReports(readReport({ title: '', text: a }), readReport({ title: '', text: b }))
        const estimate = estimateOverlap(signatureOf(a), signatureOf(b))
        assert.ok(Math.abs(estimate.jaccard - exact.jaccard) < TOLERANCE)
      }),
      { numRuns: 50 },
    )
  })
})

function signatureOf(text: string): TextSignature {
  const signature = createSignature(text)
  assert.ok(signature)
  return signature
}

function shareBand(a: string, b: string): boolean {
  const keys = new Set(bandKeys(signatureOf(a)))
  return bandKeys(signatureOf(b)).some((key) => keys.has(key))
}

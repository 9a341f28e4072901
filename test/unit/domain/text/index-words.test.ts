import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { eachWord, WORD_RULES } from '../../../../src/domain/text/index-words.ts'
import { STOP_WORDS } from '../../../../src/domain/text/stop-words.ts'

/** A print of the terms of SAMPLE for each number of the rules: with the rules both change, and old ones keep their print. */
const PRINTS: Readonly<Record<number, string>> = { 2: '76057ae7dcbe' }
const SAMPLE = [
  "The ferry's crew spoke of three winning bids; nobody believed them. Généreux mayors generally resigned, dying news was 3.5% up.",
  'U.S. and US officials, the WHO, 1,000 boats and 2nd-hand buses; children ran, women fought, policies and police differ.',
  'Die Große Straße über den Fluss. В порту открыли новые мосты, города и мэры. افتتاح الجسور الجديدة والعبّارات',
  '昨日東京で新しい橋が開通した。노윅 항구의 새 다리가 개통되었다. สะพานใหม่',
].join('\n')

test('words come to the terms that the number of the rules stands for', () => {
  assert.equal(printOf(`${SAMPLE}\n${[...STOP_WORDS].join(' ')}`), PRINTS[WORD_RULES])
})

test('forms of a word, irregular ones too, and numbers in words and digits come to one term', () => {
  for (const [one, other] of [
    ['postponed', 'postpones'],
    ['won', 'winning'],
    ['children', 'child'],
    ['three', '3'],
    ["mayor's", 'mayors'],
    ['мостами', 'мост'],
  ] as const)
    assert.deepEqual(termsOf(one), termsOf(other), `${one} and ${other}`)
})

function termsOf(text: string): readonly string[] {
  const terms: string[] = []
  eachWord(text, (entry) => terms.push(...entry.terms.map((term) => term.text)))
  return terms
}

function printOf(text: string): string {
  return createHash('sha256').update(termsOf(text).join('\n')).digest('hex').slice(0, 12)
}

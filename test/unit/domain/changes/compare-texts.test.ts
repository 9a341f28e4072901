import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareTexts } from '../../../../src/domain/changes/compare-texts.ts'

const BEFORE = `The ferry Alma ran aground outside Norwick on Tuesday. Three passengers were hurt.

The line has cancelled all sailings until Friday. "Nobody was in danger," said Captain Ines Halloran.`

function edited(from: string, to: string): string {
  assert.ok(BEFORE.includes(from))
  return BEFORE.replace(from, to)
}

/** Changes as short lines: kind, then the words before and after. */
function changesTo(after: string): readonly string[] {
  return compareTexts(BEFORE, after).map((change) =>
    [change.kind, 'before' in change && change.before.text, 'after' in change && change.after.text]
      .filter(Boolean)
      .join(' | '),
  )
}

test('names the sentence whose number changed, before and after', () => {
  assert.deepEqual(changesTo(edited('Three passengers were', 'Four passengers were')), [
    'changed | Three passengers were hurt. | Four passengers were hurt.',
  ])
})

test('names what was added and what was removed, in the order of the text', () => {
  const after = edited('Three passengers were hurt.', '').replace(
    'until Friday.',
    'until Friday. Divers look at the hull.',
  )
  assert.deepEqual(changesTo(after), ['removed | Three passengers were hurt.', 'added | Divers look at the hull.'])
})

test('takes a sentence that says something else in the same place as removed and added', () => {
  assert.deepEqual(changesTo(edited('Three passengers were hurt.', 'Rescue boats arrived within minutes.')), [
    'removed | Three passengers were hurt.',
    'added | Rescue boats arrived within minutes.',
  ])
})

test('finds nothing in a text whose signs, case, spaces or paragraphs changed', () => {
  const after = BEFORE.replaceAll('"', '”')
    .replace('\n\n', ' ')
    .replace('FERRY', 'ferry')
    .replace('on Tuesday', 'on  Tuesday')
  assert.deepEqual(changesTo(after), [])
})

test('finds nothing in a text whose sentences only moved', () => {
  const [first, second] = BEFORE.split('\n\n')
  assert.deepEqual(changesTo(`${second}\n\n${first}`), [])
})

test('tells a second copy of a sentence from the first', () => {
  assert.deepEqual(changesTo(`${BEFORE} Three passengers were hurt.`), ['added | Three passengers were hurt.'])
})

test('pairs a reworded sentence with its own old wording among others like it', () => {
  const before = 'The count in Norwick was 12. The count in Selm was 30. The count in Tarn was 41.'
  const after = 'The count in Norwick was 12. The count in Selm was 31. The count in Tarn was 44.'
  assert.deepEqual(
    compareTexts(before, after).map((change) => change.kind === 'changed' && [change.before.text, change.after.text]),
    [
      ['The count in Selm was 30.', 'The count in Selm was 31.'],
      ['The count in Tarn was 41.', 'The count in Tarn was 44.'],
    ],
  )
})

test('accounts for every sentence of two texts, at its own offsets, whatever they are', () => {
  const sentence = fc.array(fc.constantFrom('ferry', 'Norwick', '12', 'hurt', 'said', 'the'), {
    minLength: 1,
    maxLength: 6,
  })
  const text = fc
    .array(sentence, { maxLength: 12 })
    .map((all) => all.map((words) => `The ${words.join(' ')}.`).join('\n\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = compareTexts(before, after)
      const old = changes.flatMap((change) => ('before' in change ? [change.before] : []))
      const fresh = changes.flatMap((change) => ('after' in change ? [change.after] : []))
      for (const { start, end, text: own } of old) assert.equal(before.slice(start, end), own)
      for (const { start, end, text: own } of fresh) assert.equal(after.slice(start, end), own)
      assert.deepEqual(leftOf(before, old), leftOf(after, fresh))
    }),
  )
})

test('compares two long texts that have nothing in common', () => {
  const long = (word: string) => Array.from({ length: 5_000 }, (_, n) => `The ${word} number ${n} was here.`).join(' ')
  assert.equal(compareTexts(long('ferry'), long('bridge')).length > 0, true)
})

/** The lines of a text that no change names, in the order of the alphabet. */
function leftOf(text: string, changed: readonly { start: number }[]): readonly string[] {
  const starts = new Set(changed.map(({ start }) => start))
  const lines = [...text.matchAll(/[^\n]+/g)].filter(({ index }) => !starts.has(index))
  return lines.map(([line]) => line.toLowerCase()).toSorted()
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from '../../../../../src/domain/verify/literals/dates/find-dates.ts'
import { findNumbers } from '../../../../../src/domain/verify/literals/numbers/find-numbers.ts'
import { plainText } from '../../../../../src/domain/verify/plain-text.ts'

/** The numbers of a text as `value unit`, each with all its readings. */
function numbers(text: string): readonly string[] {
  const plain = plainText(text)
  return findNumbers(plain, findDates(plain)).map(({ readings, ordinal, qualifier }) => {
    const values = new Set(readings.map(({ value, unit }) => `${value} ${unit}`.trim()))
    return [[...values].join(' | '), ordinal ? 'th' : '', qualifier === 'exact' ? '' : qualifier]
      .filter(Boolean)
      .join(', ')
  })
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['1,200 people', ['1200']],
  ['1 200 000 people', ['1200000']],
  ['1.234.567 people', ['1234567']],
  ['1,5 people', ['1.5']],
  ['12,34,567 rupees', ['1234567 rupee']],
  ['one thousand two hundred', ['1200']],
  ['twenty-one thousand', ['21000']],
  ['a dozen, two dozen', ['12', '24']],
  ['half a million', ['500000']],
  ['two and a half million euros', ['2500000 euro']],
  ['3½ years', ['3.5 year']],
  ['1/2 mile', ['0.5 mile']],
  ['1.2m', ['1200000 | 1.2 metre']],
  ['$1.2m', ['1200000 dollar | 1.2 dollar']],
  ['£5bn', ['5000000000 pound']],
  ['US$5', ['5 dollar']],
  ['five million US dollars', ['5000000 us-dollar']],
  ['40 per cent, 40%, 40 percent', ['40 percent', '40 percent', '40 percent']],
  ['3 percentage points', ['3 percentage-point']],
  ['the 45-year-old, aged 45', ['45 age', '45 age']],
  ['the first, 21st and twenty-first', ['1, th', '21, th', '21, th']],
  ['more than 40, over 40', ['40, more', '40, more']],
  ['at least 40, 40 or more, 40+', ['40, at-least', '40, at-least', '40, at-least']],
  ['fewer than 40, no more than 40, up to 40', ['40, less', '40, at-most', '40, at-most']],
  ['nearly 40, about 40', ['40, nearly', '40, about']],
  ['10 to 12 km', ['10 | 10 kilometre', '12 kilometre']],
  ['$3-5 million', ['3 dollar | 3000000 dollar', '5000000 | 5000000 dollar']],
  ['−5 °C', ['-5 celsius']],
  ['minus 5 degrees', ['-5 degree']],
  ['10 lakh, 2 crore', ['1000000', '20000000']],
  ['the F-16, COVID-19 and the G7', []],
  ['no one and one another', []],
  ['on 16 March 2026 at 10:30', []],
  ['١٢٠٠ and १२०', ['1200', '120']],
  ['12万', ['120000']],
]
for (const [text, expected] of CASES) {
  test(`reads "${text}"`, () => assert.deepEqual(numbers(text), expected))
}

test('signs, qualifiers, units, dates and pronouns are read the same far into a long text', () => {
  const text = 'no one paid minus 5 degrees on 3 May 2020; at least 40 boats, -7 or 12 or more, the one and one boat; '
  const once = numbers(text)
  assert.ok(once.length > 4)
  assert.deepEqual(numbers(text.repeat(100)), Array.from({ length: 100 }, () => once).flat())
})

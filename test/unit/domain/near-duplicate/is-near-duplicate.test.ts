import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isNearDuplicate } from '../../../../src/domain/near-duplicate/is-near-duplicate.ts'
import { readReport } from '../../../../src/domain/near-duplicate/report.ts'
import { edited, FERRY_REPORT, SITE_FOOT, SITE_HEAD } from './ferry-report.ts'

const TITLE = 'Ferry runs aground off Norwick'

describe('isNearDuplicate', () => {
  test('takes an edited copy for the same report', () => {
    const copy = edited('were taken to hospital with light injuries', 'went to hospital, lightly injured')
    assert.ok(isSame(copy))
    assert.ok(isSame(FERRY_REPORT.replaceAll('"', '“').replace('can not', 'cannot'), 'Alma stuck on sandbank'))
  })

  test('takes a report with a site around it for the same report, numbers of the site or not', () => {
    assert.ok(isSame(`${SITE_HEAD}\n\n${FERRY_REPORT}\n\n${SITE_FOOT}`, 'Norwick Courier'))
    assert.ok(isSame(`${FERRY_REPORT}\n\nUpdated 18 November 2026, 7:15. ${SITE_FOOT}`))
  })

  test('takes two sites around one report for the same report', () => {
    const courier = `${SITE_HEAD}\n\n${FERRY_REPORT}`
    const herald = `${FERRY_REPORT}\n\nThe Selm Herald, founded 1911. Subscribe to our letter and get 12 issues free.`
    assert.ok(isNearDuplicate(report(courier, 'Courier'), report(herald, 'Herald')))
  })

  test('does not mind how a number or a date is written', () => {
    assert.ok(isSame(edited('Three passengers', '3 passengers')))
    assert.ok(isSame(edited('1.4 million crowns', '1,400,000 crowns')))
    assert.ok(isSame(edited('14 March 2019', 'March 14, 2019')))
    assert.ok(isSame(edited('on Tuesday evening', 'late on Tuesday')))
  })

  for (const [from, to] of [
    ['212 people', '221 people'],
    ['Three passengers', 'Four passengers'],
    ['Three passengers', 'Third passengers'],
    ['two tugs', 'several tugs'],
    ['1.4 million', '1.4 billion'],
    ['1.4 million crowns', '1.4 million euros'],
    ['14 March 2019', '15 March 2019'],
    ['14 March 2019', '14 May 2019'],
    ['14 March 2019', '14 March 2018'],
    ['on Tuesday', 'on Wednesday'],
    ['at about 23:40', 'at about 23:10'],
    ['built in 1998', 'built in 1989'],
    ['thirty days', 'forty days'],
    ['one of five ferries', 'one of six ferries'],
    ['The ferry Alma ran', 'Ferry AL7 ran'],
  ] as const)
    test(`keeps reports apart that differ in a number: ${from}, ${to}`, () => assert.ok(!isSame(edited(from, to))))

  test('keeps reports apart whose numbers have changed places', () => {
    const [text, swapped] = ['with 3 killed and 5 hurt', 'with 5 killed and 3 hurt'].map((words) =>
      edited('with 212 people on board', words),
    )
    assert.ok(!isNearDuplicate(report(text ?? ''), report(swapped ?? '')))
  })

  test('keeps reports apart when a sentence with a number was worded anew', () => {
    assert.ok(!isSame(edited('The accident board has opened an inquiry.', 'Fault lies with 2 officers.')))
    assert.ok(!isSame(edited('It was built in 1998 and last overhauled in the spring.', 'She left the yard in 1987.')))
  })

  test('keeps reports apart whose titles differ in a number', () => {
    assert.ok(!isNearDuplicate(report(FERRY_REPORT, 'Ferry: 3 hurt'), report(FERRY_REPORT, 'Ferry: 4 hurt')))
  })

  test('keeps reports apart whose closing lines name another day', () => {
    const dated = (line: string) => report(`${FERRY_REPORT}\n\n${line}`)
    assert.ok(!isNearDuplicate(dated('Inquest Friday, Dec. 24'), dated('Inquest Sunday, Dec. 24')))
    assert.ok(!isNearDuplicate(dated('Inquest April 24'), dated('Inquest June 24')))
  })

  test('keeps reports apart that differ in a number, whatever is around them', () => {
    assert.ok(!isSame(`${SITE_HEAD}\n\n${edited('212', '213')}\n\n${SITE_FOOT}`))
  })

  test('keeps reports apart whose number words differ in another language', () => {
    const text = (count: string) =>
      FERRY_REPORT.replace('Three passengers', `${count} Menschen`).replace(/The Alma is.*$/m, '')
    assert.ok(!isNearDuplicate(report(text('Drei')), report(text('Fünf'))))
    assert.ok(!isNearDuplicate(report(text('Dreiundzwanzig')), report(text('Fünfundzwanzig'))))
    assert.ok(!isNearDuplicate(report(text('三人 ')), report(text('五人 '))))
  })

  test('keeps different reports with the same site around them apart', () => {
    const brief = (words: string) => `${SITE_HEAD}\n\n${words}\n\n${SITE_FOOT}`
    const one = brief('The library on Mill Lane opens again after repairs to its roof, the council said.')
    const other = brief('A storm is on its way to the coast, and boats should stay in the harbour tonight.')
    assert.ok(!isNearDuplicate(report(one), report(other)))
  })

  test('does not take a roundup for each of the briefs in it', () => {
    const brief = FERRY_REPORT.split('\n\n').slice(0, 2).join('\n\n')
    const others = FERRY_REPORT.split('\n\n').slice(2).join('\n\n')
    assert.ok(!isNearDuplicate(report(brief), report(`${brief}\n\n${others}\n\n${SITE_FOOT}`)))
  })

  test('finds nothing in common between texts without words', () => {
    assert.ok(!isNearDuplicate(report(''), report('')))
    assert.ok(!isNearDuplicate(report('…'), report(FERRY_REPORT)))
  })
})

function report(text: string, title = TITLE) {
  return readReport({ title, text })
}

/** Asked both ways, since neither copy is known to be the first. */
function isSame(text: string, title = TITLE): boolean {
  const [own, other] = [report(FERRY_REPORT), report(text, title)]
  const verdict = isNearDuplicate(own, other)
  assert.equal(isNearDuplicate(other, own), verdict)
  return verdict
}

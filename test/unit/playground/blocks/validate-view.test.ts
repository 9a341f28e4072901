import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { validateView } from '../../../../src/playground/blocks/validate-view.ts'
import { plain, repeat, VALID_INPUT } from './samples.ts'

const DIVIDER = { type: 'divider' }
const MODAL = { type: 'modal', title: plain('Title'), submit: plain('Save'), blocks: [VALID_INPUT] }
const check = (view: unknown, type: 'modal' | 'home' = 'modal') => validateView(view, { type, maxBlocks: 100 })

test('accepts a modal with an input and a Home tab without', () => {
  assert.deepEqual(check(MODAL), [])
  assert.deepEqual(check({ type: 'home', blocks: repeat(100, () => DIVIDER) }, 'home'), [])
})

const BROKEN: readonly [string, unknown, string][] = [
  ['no blocks', { type: 'modal', title: plain('x') }, '/view/blocks'],
  ['101 blocks', { ...MODAL, blocks: repeat(101, () => DIVIDER) }, '/view/blocks'],
  ['inputs without a submit button', { ...MODAL, submit: undefined }, '/view'],
  ['no title', { ...MODAL, title: undefined }, '/view'],
  ['a title of 25 characters', { ...MODAL, title: plain('x'.repeat(25)) }, '/view/title/text'],
  ['a close button of 25 characters', { ...MODAL, close: plain('x'.repeat(25)) }, '/view/close/text'],
  ['3001 characters of private_metadata', { ...MODAL, private_metadata: 'x'.repeat(3001) }, '/view/private_metadata'],
  ['a callback_id of 256 characters', { ...MODAL, callback_id: 'x'.repeat(256) }, '/view/callback_id'],
  ['a Home tab in place of a modal', { type: 'home', blocks: [DIVIDER] }, '/view/type'],
  ['a broken block', { ...MODAL, blocks: [{ type: 'marquee' }] }, '/view/blocks/0'],
]

for (const [what, view, pointer] of BROKEN) {
  test(`refuses a modal with ${what}`, () => {
    const problems = check(view)
    assert.ok(
      problems.some((problem) => problem.pointer === pointer),
      JSON.stringify(problems),
    )
  })
}

test('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => Array.isArray(check(value))),
    { numRuns: 300 },
  )
})

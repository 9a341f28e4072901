import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { validateBlocks } from '../../../../src/playground/blocks/validate-blocks.ts'
import { button, image, mrkdwn, option, plain, repeat, VALID_BLOCKS, VALID_INPUT } from './samples.ts'

const cell = { type: 'raw_text', text: 'x' }
const check = (block: unknown) => validateBlocks([block], { surface: 'message' })

for (const [type, block] of Object.entries(VALID_BLOCKS)) {
  test(`accepts a valid ${type} block`, () => {
    assert.deepEqual(check(block), [])
  })
}

/** What is broken, the block, and the pointer that is named for it. */
const BROKEN: readonly [string, unknown, string][] = [
  ['not an object', 'text', ''],
  ['no type', {}, ''],
  ['an unknown type', { type: 'marquee' }, ''],
  ['a property Slack does not know', { type: 'divider', colour: 'red' }, '/colour'],
  ['a block_id of 256 characters', { type: 'divider', block_id: 'x'.repeat(256) }, '/block_id'],
  ['a header of 151 characters', { type: 'header', text: plain('x'.repeat(151)) }, '/text/text'],
  ['a header in mrkdwn', { type: 'header', text: mrkdwn('x') }, '/text'],
  ['an empty section', { type: 'section' }, ''],
  ['a section with empty text', { type: 'section', text: mrkdwn('') }, '/text/text'],
  ['a section text of 3001 characters', { type: 'section', text: mrkdwn('x'.repeat(3001)) }, '/text/text'],
  ['11 fields', { type: 'section', fields: repeat(11, () => plain('x')) }, '/fields'],
  ['a field of 2001 characters', { type: 'section', fields: [plain('x'.repeat(2001))] }, '/fields/0/text'],
  [
    'an accessory that cannot stand there',
    { type: 'section', text: plain('x'), accessory: { type: 'plain_text_input' } },
    '/accessory',
  ],
  ['11 context elements', { type: 'context', elements: repeat(11, () => mrkdwn('x')) }, '/elements'],
  ['a button in a context', { type: 'context', elements: [button('a')] }, '/elements/0'],
  ['26 actions', { type: 'actions', elements: repeat(26, (i) => button(`a${i}`)) }, '/elements'],
  ['two actions with one action_id', { type: 'actions', elements: [button('a'), button('a')] }, ''],
  ['an action_id of 256 characters', { type: 'actions', elements: [button('x'.repeat(256))] }, '/elements/0/action_id'],
  [
    'a button label of 76 characters',
    { type: 'actions', elements: [{ ...button('a'), text: plain('x'.repeat(76)) }] },
    '/elements/0/text/text',
  ],
  [
    'a button value of 2001 characters',
    { type: 'actions', elements: [{ ...button('a'), value: 'x'.repeat(2001) }] },
    '/elements/0/value',
  ],
  [
    'a button url of 3001 characters',
    { type: 'actions', elements: [{ ...button('a'), url: `https://e.example/${'x'.repeat(3000)}` }] },
    '/elements/0/url',
  ],
  [
    'a javascript: url',
    { type: 'actions', elements: [{ ...button('a'), url: 'javascript:alert(1)' }] },
    '/elements/0/url',
  ],
  ['a made-up button style', { type: 'actions', elements: [{ ...button('a'), style: 'loud' }] }, '/elements/0/style'],
  [
    '6 overflow options',
    { type: 'actions', elements: [{ type: 'overflow', options: repeat(6, (i) => option(`${i}`)) }] },
    '/elements/0/options',
  ],
  [
    '101 options',
    { type: 'actions', elements: [{ type: 'static_select', options: repeat(101, (i) => option(`${i}`)) }] },
    '/elements/0/options',
  ],
  ['a select without options', { type: 'actions', elements: [{ type: 'static_select' }] }, '/elements/0'],
  [
    'an option value of 151 characters',
    { type: 'actions', elements: [{ type: 'static_select', options: [{ text: plain('x'), value: 'x'.repeat(151) }] }] },
    '/elements/0/options/0/value',
  ],
  [
    '11 checkboxes',
    { type: 'actions', elements: [{ type: 'checkboxes', options: repeat(11, (i) => option(`${i}`)) }] },
    '/elements/0/options',
  ],
  [
    'a confirmation title of 101 characters',
    { type: 'actions', elements: [{ ...button('a'), confirm: { title: plain('x'.repeat(101)), text: plain('x') } }] },
    '/elements/0/confirm/title/text',
  ],
  [
    '6 context actions',
    {
      type: 'context_actions',
      elements: repeat(6, (i) => ({ type: 'icon_button', action_id: `a${i}`, icon: 'trash', text: plain('x') })),
    },
    '/elements',
  ],
  ['a plain button among context actions', { type: 'context_actions', elements: [button('a')] }, '/elements/0'],
  ['empty markdown', { type: 'markdown', text: '' }, '/text'],
  ['12001 characters of markdown', { type: 'markdown', text: 'x'.repeat(12_001) }, '/text'],
  ['an image without alt_text', { type: 'image', image_url: image.image_url }, ''],
  ['an image without a picture', { type: 'image', alt_text: 'x' }, ''],
  ['alt_text of 2001 characters', { ...image, alt_text: 'x'.repeat(2001) }, '/alt_text'],
  ['an input in a message', VALID_INPUT, ''],
  ['a table of 101 rows', { type: 'table', rows: repeat(101, () => [cell]) }, '/rows'],
  ['a row of 21 cells', { type: 'table', rows: [repeat(21, () => cell)] }, '/rows/0'],
  [
    'a table of 10001 characters',
    {
      type: 'table',
      rows: [
        [
          { ...cell, text: 'x'.repeat(5001) },
          { ...cell, text: 'x'.repeat(5000) },
        ],
      ],
    },
    '',
  ],
  ['a data table of one row', { type: 'data_table', caption: 'x', rows: [[cell]] }, '/rows'],
  ['a data table without a caption', { type: 'data_table', rows: [[cell], [cell]] }, ''],
  ['a page of 101 rows', { type: 'data_table', caption: 'x', rows: [[cell], [cell]], page_size: 101 }, '/page_size'],
  ['an empty card', { type: 'card', subtitle: mrkdwn('x') }, ''],
  ['a card title of 151 characters', { type: 'card', title: mrkdwn('x'.repeat(151)) }, '/title/text'],
  ['a card with 4 buttons', { type: 'card', actions: repeat(4, (i) => button(`a${i}`)) }, '/actions'],
  [
    'a carousel of 11 cards',
    { type: 'carousel', elements: repeat(11, () => ({ type: 'card', title: mrkdwn('x') })) },
    '/elements',
  ],
  ['a carousel of dividers', { type: 'carousel', elements: [{ type: 'divider' }] }, '/elements/0'],
  ['an alert of 201 characters', { type: 'alert', text: mrkdwn('x'.repeat(201)) }, '/text/text'],
  ['a made-up alert level', { type: 'alert', text: mrkdwn('x'), level: 'panic' }, '/level'],
  ['a container without a title', { type: 'container', child_blocks: [{ type: 'divider' }] }, ''],
  [
    'a container of 11 blocks',
    { type: 'container', title: plain('x'), child_blocks: repeat(11, () => ({ type: 'divider' })) },
    '/child_blocks',
  ],
  [
    'a container in a container',
    { type: 'container', title: plain('x'), child_blocks: [VALID_BLOCKS.container] },
    '/child_blocks/0',
  ],
  [
    'a container that is collapsed but not collapsible',
    { type: 'container', title: plain('x'), child_blocks: [{ type: 'divider' }], default_collapsed: true },
    '',
  ],
  ['a task with a made-up status', { type: 'task_card', task_id: '1', title: 'x', status: 'maybe' }, '/status'],
  [
    'rich text with a made-up element',
    { type: 'rich_text', elements: [{ type: 'rich_text_poem', elements: [] }] },
    '/elements/0',
  ],
]

for (const [what, block, pointer] of BROKEN) {
  test(`refuses ${what}`, () => {
    const problems = check(block)
    assert.ok(
      problems.some((problem) => problem.pointer === `/blocks/0${pointer}`),
      JSON.stringify(problems),
    )
  })
}

test('accepts the largest sizes that the limits allow', () => {
  const blocks = [
    { type: 'header', text: plain('x'.repeat(150)) },
    { type: 'section', text: mrkdwn('x'.repeat(3000)), fields: repeat(10, () => plain('x'.repeat(2000))) },
    { type: 'context', elements: repeat(10, () => mrkdwn('x')) },
    { type: 'actions', elements: repeat(25, (i) => ({ ...button(`a${i}`), value: 'x'.repeat(2000) })) },
    { type: 'markdown', text: 'x'.repeat(12_000) },
    { type: 'table', rows: repeat(100, () => repeat(20, () => cell)) },
  ]
  assert.deepEqual(validateBlocks(blocks, { surface: 'message' }), [])
})

test('refuses two blocks with one block_id and two tables', () => {
  const table = { type: 'table', rows: [[cell]] }
  const pointers = validateBlocks(
    [{ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' }, table, table],
    {
      surface: 'message',
    },
  ).map((problem) => problem.pointer)
  assert.deepEqual(pointers, ['/blocks/1/block_id', '/blocks'])
})

test('allows inputs, but no context actions, in views', () => {
  assert.deepEqual(validateBlocks([VALID_INPUT], { surface: 'modal' }), [])
  assert.equal(validateBlocks([VALID_BLOCKS.context_actions], { surface: 'home' }).length, 1)
})

test('refuses block types that an older client does not know', () => {
  const problems = validateBlocks([VALID_BLOCKS.alert], { surface: 'message', unsupported: new Set(['alert']) })
  assert.deepEqual(problems, [{ pointer: '/blocks/0', message: 'unsupported type: alert' }])
})

test('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      assert.ok(Array.isArray(validateBlocks(value, { surface: 'message' })))
      assert.ok(Array.isArray(validateBlocks([value], { surface: 'modal' })))
    }),
    { numRuns: 300 },
  )
})

test('never throws on blocks with one part replaced by anything', () => {
  const block = fc.constantFrom(...Object.values(VALID_BLOCKS), VALID_INPUT)
  const spoilt = fc.tuple(block, fc.nat(), fc.anything()).map(([valid, pick, junk]) => spoil(valid, pick, junk))
  fc.assert(
    fc.property(spoilt, (value) => {
      assert.ok(Array.isArray(validateBlocks([value], { surface: 'message' })))
    }),
    { numRuns: 500 },
  )
})

/** Replaces one field, anywhere below, by junk. */
function spoil(value: unknown, pick: number, junk: unknown): unknown {
  if (typeof value !== 'object' || value === null) return junk
  const keys = Object.keys(value)
  const key = keys[pick % Math.max(keys.length, 1)]
  if (key === undefined) return junk
  const child = (value as Record<string, unknown>)[key]
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value }
  copy[key] = pick % 3 === 0 ? junk : spoil(child, Math.floor(pick / 3), junk)
  return copy
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderUsage } from '../../../../src/slack/blocks/usage-lines.ts'

const ZERO = { spentMicros: 0, reservedMicros: 0, inputTokens: 0, outputTokens: 0, calls: 0 }
const ACCOUNTS = [
  { ...ZERO, kind: 'workspace', account: 'workspace', spentMicros: 1_234_500, limitMicros: 5_000_000, calls: 40 },
  { ...ZERO, kind: 'channel', account: 'channel:C1', spentMicros: 20_000, reservedMicros: 13_500, calls: 2 },
  {
    ...ZERO,
    kind: 'person',
    account: 'person:x',
    spentMicros: 400,
    limitMicros: 500_000,
    inputTokens: 1_200,
    calls: 1,
  },
] as const
const TODAY = { day: '2026-11-24', accounts: ACCOUNTS }

test('shows what the person, the channel and the workspace have spent, and their limits', () => {
  const { text } = renderUsage(TODAY, { timezone: 'Europe/Berlin', spending: { limits: {}, isPriced: true } })
  assert.deepEqual(text.split('\n'), [
    '*Model use on 2026-11-24*',
    '• You: $0.0004 of $0.50 · 1 call · 1,200 tokens',
    '• This channel: $0.02 (no limit), and $0.0135 set aside for answers under way · 2 calls · 0 tokens',
    '• The workspace: $1.2345 of $5.00 · 40 calls · 0 tokens',
    'The day ends at midnight (Europe/Berlin).',
  ])
})

test('shows tokens only where no prices are set, and that nothing is spent where there is no model', () => {
  const { text } = renderUsage(TODAY, { timezone: 'UTC', spending: { limits: {}, isPriced: false } })
  assert.match(text, /You: 1 call · 1,200 tokens/)
  assert.match(text, /only tokens are counted/)
  assert.match(renderUsage(TODAY, { timezone: 'UTC' }).text, /cost nothing/)
})

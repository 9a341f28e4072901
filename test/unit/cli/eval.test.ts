import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { type Metric, printMetrics } from '../../../src/cli/commands/eval.ts'
import { createPrinter } from '../../../src/cli/terminal.ts'

const REACHED: Metric = { metric: 'body F1', value: 0.98, floor: 0.977, n: 10 }

function print(metrics: readonly Metric[]) {
  const written: string[] = []
  const write = (chunk: unknown, _encoding: string, done: () => void) => {
    written.push(String(chunk))
    done()
  }
  const out = new Writable({ write })
  const code = printMetrics({ printer: createPrinter({ out, err: out }, false) }, metrics)
  return { code, text: written.join('') }
}

test('an evaluation whose figures all reach their floor ends well, also exactly at it', () => {
  assert.equal(print([REACHED, { ...REACHED, value: 0.977 }]).code, 0)
})

for (const [what, value] of [
  ['under its floor', 0.9769],
  ['no number', Number.NaN],
] as const)
  test(`an evaluation fails when one figure is ${what}, and all of them are printed`, () => {
    const { code, text } = print([{ ...REACHED, value }, REACHED])
    assert.equal(code, 1)
    assert.match(text, /^LOW {2}body F1[\s\S]*\nok {3}body F1/)
  })

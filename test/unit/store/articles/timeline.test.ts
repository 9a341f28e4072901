import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { timelineOf, type VersionTimes } from '../../../../src/store/articles/timeline.ts'
import { BEGINNING_MS, FOREVER_MS } from '../../../../src/store/instants.ts'

const LIVE = { firstSeenAtMs: 100, archived: false }

test('the versions of an article follow each other without gaps, whatever their times', () => {
  const time = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null })
  const version = fc.record({ publishedAtMs: time, updatedAtMs: time, seenAtMs: fc.integer({ min: 0, max: 200 }) })
  fc.assert(
    fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), fc.boolean(), (versions, archived) => {
      const numbered = versions.map((times, index) => ({ ...times, version: index + 1 }))
      const { knownAtMs, windows } = timelineOf(numbered, { firstSeenAtMs: 50, archived })
      assert.equal(windows.length, versions.length)
      assert.deepEqual([windows[0]?.knownFromMs, windows.at(-1)?.knownUntilMs], [knownAtMs, FOREVER_MS])
      for (const [index, { knownFromMs, knownUntilMs }] of windows.entries()) {
        assert.ok(knownFromMs <= knownUntilMs)
        if (index > 0) assert.equal(knownFromMs, windows[index - 1]?.knownUntilMs)
      }
    }),
  )
})

test('the first version counts from publication, else from first sight, else from ever when archived', () => {
  assert.equal(timelineOf([times(1, { publishedAtMs: 40 })], LIVE).knownAtMs, 40)
  assert.equal(timelineOf([times(1)], LIVE).knownAtMs, 100)
  assert.equal(timelineOf([times(1)], { ...LIVE, archived: true }).knownAtMs, BEGINNING_MS)
})

test('an update time before the version it replaces is not believed', () => {
  const { windows } = timelineOf([times(1), times(2, { updatedAtMs: 90, seenAtMs: 150 })], LIVE)
  assert.deepEqual([windows[0]?.knownUntilMs, windows[1]?.knownFromMs], [150, 150])
})

test('an older copy that comes in late stands before the newer one', () => {
  const versions = [times(1, { updatedAtMs: 80, publishedAtMs: 10 }), times(2, { updatedAtMs: 60, publishedAtMs: 10 })]
  const { windows } = timelineOf(versions, LIVE)
  assert.deepEqual(
    windows.map(({ version, knownFromMs }) => [version, knownFromMs]),
    [
      [2, 10],
      [1, 80],
    ],
  )
})

test('a version is dated by its publication, else by when the article became known', () => {
  const { windows } = timelineOf([times(1), times(2, { seenAtMs: 150 })], LIVE)
  assert.deepEqual(
    windows.map(({ datedAtMs }) => datedAtMs),
    [100, 100],
  )
})

function times(version: number, given: Partial<VersionTimes> = {}): VersionTimes {
  return { version, publishedAtMs: null, updatedAtMs: null, seenAtMs: 100, ...given }
}

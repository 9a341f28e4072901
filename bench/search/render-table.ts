import type { Asked } from './ask-all.ts'
import type { Kind } from './contender.ts'
import type { BuildFigures } from './protocol.ts'

export interface Line {
  readonly contender: string
  readonly by: Kind
  readonly note?: string
  readonly figures: (BuildFigures & { readonly diskMb: number } & Asked) | { readonly skipped: string }
}

const HEAD = [
  ...['by', 'contender', 'build s (cpu)', 'disk MB', 'memory MB', 'start ms (cpu)', 'p50 ms (cpu)', 'p95 ms'],
  ...['share (cpu)', 'overlap', 'same words', 'kept ms (cpu)'],
]
const TEXT_COLUMNS = 2

/**
 * The lines as a table for people. A share is that of the reference's median in the same minutes; in brackets stands computing
 * time of all threads, which other programs on the machine don't lengthen. Overlap is with the best of the reference; "same
 * words" with those of FTS5 fed with Newsdesk's own terms, which shows what comes of the ranking and not of stemming.
 */
export function renderTable(lines: readonly Line[]): string {
  const measured = [HEAD, ...lines.flatMap(cellsOf)]
  const widths = measured[0]?.map((_, at) => Math.max(...measured.map((row) => (row[at] ?? '').length))) ?? []
  const pad = (cell: string, at: number) =>
    at < TEXT_COLUMNS ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
  const notes = lines.flatMap(noteOf)
  return [...measured.map((row) => row.map(pad).join('  ')), ...notes].join('\n')
}

function cellsOf({ by, contender, figures }: Line): readonly string[][] {
  if ('skipped' in figures) return []
  return [
    [
      by,
      contender,
      both(figures.seconds, figures.cpuSeconds, 1),
      figures.diskMb.toFixed(0),
      figures.peakMb.toFixed(0),
      both(figures.firstAnswerMs, figures.firstAnswerCpuMs, 0),
      both(figures.p50Ms, figures.cpuMs, 2),
      figures.p95Ms.toFixed(2),
      both(figures.p50Ms / figures.referenceP50Ms, figures.cpuMs / figures.referenceCpuMs, 3),
      figures.overlap.toFixed(3),
      figures.overlapSameReading?.toFixed(3) ?? '',
      both(figures.stretchMs, figures.stretchCpuMs, 1),
    ],
  ]
}

/** By the clock and in computing time. */
function both(ms: number, cpuMs: number, digits: number): string {
  return `${ms.toFixed(digits)} (${cpuMs.toFixed(digits)})`
}

function noteOf({ by, contender, note, figures }: Line): readonly string[] {
  if ('skipped' in figures) return [`${contender} (${by}) was left out: ${figures.skipped}`]
  return note === undefined ? [] : [`${contender} (${by}): ${note}`]
}

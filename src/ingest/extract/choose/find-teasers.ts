import type { ReadBlock } from '../features/read-block.ts'
import { type Place, placesAround } from '../page/page-block.ts'

/** Teasers stand side by side, each with a linked headline, and are much shorter than a story. */
const MIN_UNITS = 3
const MAX_UNIT_WORDS = 70
/** A page of nothing but units is a list of stories, or a list is the story: then nothing is told from them. */
const MAX_PROSE_SHARE = 0.4
const MAX_LEVEL = 6
const LINKED_SHARE = 0.8
const MIN_LINKED_WORDS = 4

interface Row {
  readonly units: Set<Place>
  readonly linked: Set<Place>
  /** Units with a sentence under their headline; a list of products has none. */
  readonly told: Set<Place>
  readonly indexes: number[]
  words: number
  prose: number
}

/** The blocks of units that one template made and that each lead to another story. */
export function findTeasers(read: readonly ReadBlock[], chosen: readonly boolean[]): ReadonlySet<number> {
  const all = read.reduce((sum, { isProse, block }, index) => sum + (chosen[index] && isProse ? block.words : 0), 0)
  const rows = [...rowsOf(read).values()].flatMap((kinds) => [...kinds.values()])
  return new Set(
    rows.filter((row) => isTeasers(row) && row.prose <= all * MAX_PROSE_SHARE).flatMap(({ indexes }) => indexes),
  )
}

function isTeasers({ units, linked, told, words }: Row): boolean {
  const isRow = units.size >= MIN_UNITS && words <= units.size * MAX_UNIT_WORDS
  return isRow && linked.size >= units.size - 1 && told.size >= units.size / 2
}

function rowsOf(read: readonly ReadBlock[]): ReadonlyMap<Place, Map<string, Row>> {
  const rows = new Map<Place, Map<string, Row>>()
  for (const [index, each] of read.entries()) {
    let level = 0
    for (const unit of placesAround(each.block.place)) {
      if (unit.parent === undefined || level++ >= MAX_LEVEL) break
      add(rowOf(rows, unit.parent, `${unit.tag}.${unit.className}`), unit, { each, index })
    }
  }
  return rows
}

function add(row: Row, unit: Place, { each, index }: { each: ReadBlock; index: number }): void {
  const { block, isProse, shape } = each
  row.units.add(unit)
  row.indexes.push(index)
  row.words += block.words
  if (isProse) row.told.add(unit)
  if (isProse) row.prose += block.words
  const isHeadline = block.words >= MIN_LINKED_WORDS && block.linkWords >= block.words * LINKED_SHARE
  if (isHeadline && !(shape.endsSentence && isProse)) row.linked.add(unit)
}

function rowOf(rows: Map<Place, Map<string, Row>>, parent: Place, kind: string): Row {
  const kinds = rows.get(parent) ?? new Map<string, Row>()
  const row = kinds.get(kind) ?? {
    units: new Set(),
    linked: new Set(),
    told: new Set(),
    indexes: [],
    words: 0,
    prose: 0,
  }
  rows.set(parent, kinds.set(kind, row))
  return row
}

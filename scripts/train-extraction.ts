import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseConfig } from '../src/config/parse-config.ts'
import { readEnvironment } from '../src/config/read-environment.ts'
import { coarseFeatures } from '../src/ingest/clean/paste/choose-segment.ts'
import { edgeFeatures } from '../src/ingest/clean/paste/edge-features.ts'
import { findHeadlines } from '../src/ingest/clean/paste/find-headlines.ts'
import type { ReadLine } from '../src/ingest/clean/paste/read-line.ts'
import { readLines } from '../src/ingest/clean/paste/read-lines.ts'
import { splitLines } from '../src/ingest/clean/paste/split-lines.ts'
import type { Weights } from '../src/ingest/clean/signs/weights.ts'
import { readBlocks } from '../src/ingest/extract/features/read-blocks.ts'
import { readKeptNodes } from '../src/ingest/extract/features/read-kept-nodes.ts'
import { MAX_DEPTH } from '../src/ingest/extract/limits.ts'
import { collectBlocks } from '../src/ingest/extract/page/collect-blocks.ts'
import { measureDepth } from '../src/ingest/extract/page/measure-depth.ts'
import { parsePage } from '../src/ingest/extract/page/parse-page.ts'
import { stripInert } from '../src/ingest/extract/page/strip-inert.ts'
import { readMetadata } from '../src/ingest/metadata/read-metadata.ts'
import { type LabelledInput, loadPages, loadPastes } from '../test/eval/extract/data-sets.ts'
import { hideNames } from './extraction/hide-names.ts'
import { labelLines } from './extraction/label-lines.ts'
import { type LineExample, lineWeight, trainLines } from './extraction/train-lines.ts'
import { type SegmentExample, trainSegments } from './extraction/train-segments.ts'

/**
 * Learns the weights that extraction works with from the labelled pages in the evaluation folder, and writes them into
 * src. Run it after a change to a feature or a sign, then `eval extract`:
 *
 *   NEWSDESK_EVAL_DIR=FOLDER node scripts/train-extraction.ts
 *
 * The strengths of `l2` were chosen by five-fold cross-validation over sites; that of the blocks on pages as they are and on the
 * same pages with their names hidden, for newer sites have names that say nothing.
 */
const BLOCKS = { epochs: 10, l2: 0.1, minCount: 8, minSize: 0.02 }
const LINES = { epochs: 10, l2: 0.1, minCount: 8, minSize: 0.02 }
const SEGMENTS = { epochs: 15, l2: 1, minCount: 5, minSize: 0.01 }
const NOW = new Date('2026-01-01T00:00:00Z')
const BODY_SHARE = 0.5
/** A page with hidden names counts half beside itself. */
const HIDDEN_WEIGHT = 0.5
/** Lines this far outside the article are examples of what to leave out of it. */
const MARGIN = 3

interface LabelledLines {
  readonly read: readonly ReadLine[]
  readonly headlines: readonly number[]
  readonly labels: readonly number[]
}

const evalDir = resolve(parseConfig(readEnvironment(process.cwd())).config.evalDir)
const pastes = (await loadPastes(evalDir)).flatMap((paste) => [labelPaste(paste)])
const clean = (await loadPastes(evalDir)).map((paste) => labelPaste({ ...paste, input: paste.expected }))
const pages = (await loadPages(evalDir)).map((page) => ({ ...page, input: stripInert(page.input) }))
const hidden = pages.map((page) => ({ ...page, input: hideNames(page.input) }))
const halved = hidden.flatMap(blockExamples).map((one) => ({ ...one, weight: one.weight * HIDDEN_WEIGHT }))
write('extract/choose/block-weights.json', trainLines([...pages.flatMap(blockExamples), ...halved], BLOCKS))
write('clean/paste/line-weights.json', trainLines(pastes.flatMap(lineExamples), LINES))
write('clean/paste/segment-weights.json', trainSegments([...pastes, ...clean].flatMap(segmentExamples), SEGMENTS))

/** Of a page without scripts and comments. */
function blockExamples({ input, url, expected }: LabelledInput): readonly LineExample[] {
  const document = parsePage(input)
  const { title } = readMetadata(document, { now: NOW, url })
  const { blocks } = collectBlocks(document.body)
  const kept = readKeptNodes(document, { depth: measureDepth(input, MAX_DEPTH) })
  const read = readBlocks(blocks, kept, title)
  const labels = labelLines(
    blocks.map(({ text }) => text),
    expected,
  )
  return toExamples(
    read.map(({ features, block }) => ({ features, words: block.words })),
    labels,
  )
}

function labelPaste({ input, expected }: LabelledInput): LabelledLines {
  const lines = splitLines(input)
  const headlines = findHeadlines(lines)
  return { read: readLines(lines, headlines), headlines, labels: labelLines(lines, expected) }
}

function lineExamples({ read, labels }: LabelledLines): readonly LineExample[] {
  const { start, end } = articleOf(labels)
  const lines = read.map(({ features, shape }) => ({ features, words: shape.words }))
  const [from, to] = [Math.max(0, start - MARGIN), end + MARGIN]
  return toExamples(lines.slice(from, to), labels.slice(from, to))
}

function toExamples(
  lines: readonly { features: readonly string[]; words: number }[],
  labels: readonly number[],
): readonly LineExample[] {
  const isArticle = (index: number) => (labels[index] ?? 0) > BODY_SHARE
  const total = lines.reduce((sum, { words }, index) => sum + (isArticle(index) ? words : 0), 0)
  return lines
    .map(({ features, words }, index) => ({ features, isArticle: isArticle(index), weight: lineWeight(words, total) }))
    .filter((_, index) => (labels[index] ?? -1) >= 0)
}

function segmentExamples({ read, headlines, labels }: LabelledLines): readonly SegmentExample[] {
  const { start, end } = articleOf(labels)
  return end <= start ? [] : [{ lines: read.map(coarseFeatures), ...edgeFeatures(read, headlines), start, end }]
}

function articleOf(labels: readonly number[]): { start: number; end: number } {
  return {
    start: labels.findIndex((label) => label > BODY_SHARE),
    end: labels.findLastIndex((label) => label > BODY_SHARE) + 1,
  }
}

function write(path: string, weights: Weights): void {
  writeFileSync(resolve(import.meta.dirname, '../src/ingest', path), `${JSON.stringify(weights, null, 2)}\n`)
}

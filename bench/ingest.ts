import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseConfig } from '../src/config/parse-config.ts'
import { readEnvironment } from '../src/config/read-environment.ts'
import { benchAcknowledgements } from './ingest/acknowledgements.ts'
import { EXTRACTORS } from './ingest/extractors.ts'

const PEERS = join(import.meta.dirname, 'node_modules')
const RUNNER = join(import.meta.dirname, 'ingest/run-extractor.ts')
const ROUNDS = 3
const MEGABYTE = 1_048_576

interface Figures {
  readonly pages: number
  readonly failed: number
  readonly f1: number
  readonly pagesPerCpuSecond: number
  readonly msPerPage: number
  readonly peakBytes: number
}

/**
 * Text quality, speed and memory of reading pages beside what others would use, each in a process of its own, round after
 * round; then how fast slash commands are acknowledged while ingest keeps every worker busy.
 */
export async function benchIngest(): Promise<void> {
  if (existsSync(PEERS)) await compareExtractors(parseConfig(readEnvironment('.')).config.evalDir)
  else print({ bench: 'extract', skipped: 'the peers are not installed: npm install --prefix bench' })
  print({ bench: 'acknowledgements while ingest is busy', ...(await benchAcknowledgements()) })
}

async function compareExtractors(evalDir: string): Promise<void> {
  const names = Object.keys(EXTRACTORS)
  const runs = new Map(names.map((name): [string, Figures[]] => [name, []]))
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) runs.get(name)?.push(await runExtractor(name, evalDir))
  const reference = bestOf(runs.get('readability on jsdom') ?? [])
  for (const [name, figures] of runs) print({ bench: 'extract', name, ...describe(bestOf(figures), reference) })
}

/** The fastest round: what slows a round down on a shared machine is not the extractor. */
function bestOf(figures: readonly Figures[]): Figures | undefined {
  return figures.toSorted((a, b) => a.msPerPage - b.msPerPage)[0]
}

function describe(figures: Figures | undefined, reference: Figures | undefined): object {
  if (!figures) return {}
  return {
    pages: figures.pages,
    f1: round(figures.f1, 4),
    nothingFound: figures.failed,
    msPerPage: round(figures.msPerPage, 2),
    pagesPerCpuSecond: round(figures.pagesPerCpuSecond, 1),
    peakMb: Math.round(figures.peakBytes / MEGABYTE),
    ...(reference && { timeOfReadabilityOnJsdom: round(figures.msPerPage / reference.msPerPage, 2) }),
  }
}

async function runExtractor(name: string, evalDir: string): Promise<Figures> {
  const child = spawn(process.execPath, [RUNNER, name, evalDir], { stdio: ['ignore', 'pipe', 'ignore'] })
  let printed = ''
  for await (const chunk of child.stdout) printed += chunk
  return JSON.parse(printed) as Figures
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

function print(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { NewsdeskError } from '../../domain/errors.ts'
import type { CommandContext } from '../command-context.ts'

/** One measured figure beside the floor it must not fall below. */
export interface Metric {
  readonly metric: string
  readonly value: number
  readonly floor: number
  readonly n: number
}

type Evaluation = (evalDir: string, settings: Pick<CommandContext, 'config' | 'secrets'>) => Promise<readonly Metric[]>

interface EvaluationModule {
  readonly file: string
  readonly run: string
  /** Measures a set of its own first, and the public ones where they are. */
  readonly hasOwnSet?: true
}

/** Evaluations live beside the tests, not in the published package. */
const EVALUATIONS: Readonly<Record<string, EvaluationModule>> = {
  extract: { file: 'extract.ts', run: 'evalExtract' },
  retrieval: { file: 'retrieval.ts', run: 'evalRetrieval', hasOwnSet: true },
  answers: { file: 'answers.ts', run: 'evalAnswers', hasOwnSet: true },
  stories: { file: 'stories.ts', run: 'evalStories' },
  feeds: { file: 'feeds.ts', run: 'evalFeeds' },
  'near-duplicates': { file: 'near-duplicates.ts', run: 'evalNearDuplicates' },
}

const FOLDER = '../../../test/eval'

export function describeEval(command: Command): Command {
  const names = Object.keys(EVALUATIONS).join(', ')
  return command
    .description(
      `Measure quality on the data sets in NEWSDESK_EVAL_DIR: ${names}. Fails when a figure is under its floor.`,
    )
    .argument('<name>', names)
}

/** Exit code 1 when a metric is under its floor. */
export async function runEval(context: CommandContext, name: string): Promise<number> {
  const evaluation = EVALUATIONS[name]
  if (!evaluation)
    throw new NewsdeskError('USAGE', `eval: there is no ${name}; there are ${Object.keys(EVALUATIONS).join(', ')}`)
  const evalDir = resolve(context.config.evalDir)
  if (!existsSync(evalDir) && !evaluation.hasOwnSet)
    throw new NewsdeskError('INPUT_NOT_FOUND', `the data sets are not in ${evalDir}`, {
      remedy: 'Set NEWSDESK_EVAL_DIR to their folder.',
    })
  const metrics = await (await load(evaluation))(evalDir, context)
  return printMetrics(context, metrics)
}

/** Every metric, then what they mean for the exit code. */
export function printMetrics({ printer }: Pick<CommandContext, 'printer'>, metrics: readonly Metric[]): number {
  for (const metric of metrics) printer.result(metric, () => renderMetric(metric))
  return metrics.every(isReached) ? 0 : 1
}

/** A value that is no number reaches nothing. */
function isReached({ value, floor }: Metric): boolean {
  return value >= floor
}

async function load({ file, run }: EvaluationModule): Promise<Evaluation> {
  const location = resolve(import.meta.dirname, FOLDER, file)
  if (!existsSync(location))
    throw new NewsdeskError('USAGE', 'eval runs in a checkout only: its data readers are not part of the package')
  const loaded = (await import(location)) as Record<string, Evaluation>
  const evaluation = loaded[run]
  if (!evaluation) throw new NewsdeskError('INTERNAL', `${file} does not export ${run}`)
  return evaluation
}

function renderMetric(given: Metric): string {
  const { metric, value, floor, n } = given
  return `${isReached(given) ? 'ok  ' : 'LOW '} ${metric.padEnd(44)} ${value.toFixed(4)} (floor ${floor}, n ${n})`
}

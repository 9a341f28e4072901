import { existsSync } from 'node:fs'
import { buildModels } from '../../src/build-models.ts'
import type { Config, Secrets } from '../../src/config/config.ts'
import type { Answer } from '../../src/domain/answer.ts'
import { createMetrics } from '../../src/observe/create-metrics.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { openTemporaryStore } from '../support/open-temporary-store.ts'
import { askOver } from './ask-over.ts'
import { containsAnswer } from './contains-answer.ts'
import { type Metric, share } from './metric.ts'
import { measureOwn } from './own/measure-own.ts'
import { readNoisyQuestions } from './rgb.ts'

export interface ModelSettings {
  readonly config: Config
  readonly secrets: Secrets
}

/** A model takes seconds a question, and may cost: every so manieth is enough to compare prompts by. */
const STEP = 6

/** The same questions written by the model that is set, prompts and verification included. Nothing without a model. */
export async function measureModels(
  evalDir: string,
  clock: Clock,
  { config, secrets }: ModelSettings,
): Promise<readonly Metric[]> {
  if (config.model.kind === 'none') return []
  await using store = await openTemporaryStore({ clock })
  const { writers } = await buildModels(config, secrets, { clock, store, metrics: createMetrics(async () => 0) })
  const models = writers.filter(({ kind }) => kind !== 'extractive')
  const own = await measureOwn(clock, models)
  const answers: { wanted: readonly string[]; answer: Answer }[] = []
  const rows = existsSync(evalDir) ? await readNoisyQuestions(evalDir) : []
  for (const { question, answers: wanted, positive, negative } of rows.filter((_, at) => at % STEP === 0)) {
    const texts = [...positive, ...negative].map(({ text }) => text)
    answers.push({ wanted, answer: await askOver(texts, question, clock, models) })
  }
  const holds = ({ wanted, answer }: (typeof answers)[number]) =>
    wanted.some((one) => answer.claims.some(({ text }) => containsAnswer(text, one)))
  const n = answers.length
  const byModel = share(answers, ({ answer }) => answer.writer !== 'extractive')
  return [
    ...own.map((metric) => ({ ...metric, metric: `model, ${metric.metric}`, floor: 0 })),
    { metric: 'model, rgb answer in the claims', value: share(answers, holds), floor: 0, n },
    { metric: 'model, rgb written by the model itself', value: byModel, floor: 0, n },
  ]
}

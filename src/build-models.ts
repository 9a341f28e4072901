import { join } from 'node:path'
import type { Probe } from './build-checks.ts'
import type { Config, Secrets } from './config/config.ts'
import { createExtractiveWriter } from './model/extractive/create-extractive-writer.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Writer } from './ports/writer.ts'

/** Every word that a model is told. */
export const PROMPTS_FOLDER = join(import.meta.dirname, '../prompts')

export interface Models {
  /** In order of preference; the extractive one is always the last. */
  readonly writers: readonly [...Writer[], Writer]
  /** Asks the model server whether it is there; absent without a model. */
  readonly probeModel?: Probe
  readonly probePrompts: Probe
}

export async function buildModels(
  _config: Config,
  _secrets: Secrets,
  _parts: { clock: Clock; log: Log },
): Promise<Models> {
  return { writers: [createExtractiveWriter()], probePrompts: async () => 'none' }
}

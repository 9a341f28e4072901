import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Tinypool } from 'tinypool'
import { NewsdeskError } from '../../domain/errors.ts'
import { raceAbort } from '../../lib/race-abort.ts'
import type { Embedder } from '../../ports/embedder.ts'
import { addPurpose } from './add-purpose.ts'
import type { LocalModel } from './local-worker.ts'

export interface LocalEmbedderOptions {
  /** The model's name, such as Xenova/all-MiniLM-L6-v2; also its folder below `modelDir`. */
  readonly model: string
  /** Holds models as folders; nothing is downloaded then. */
  readonly modelDir?: string
  /** Where models are kept that were downloaded at first use. */
  readonly cacheDir: string
}

/** Loaded only when chosen: an optional peer dependency, as large as all others together. */
export const TRANSFORMERS = '@huggingface/transformers'
const IDLE_TIMEOUT_MS = 600_000

/**
 * Vectors from a model that runs on this machine, in a thread of its own, through transformers.js. Error: CONFIG_INVALID when
 * the package or the model's folder is absent.
 */
export function createLocalEmbedder({ model, modelDir, cacheDir }: LocalEmbedderOptions): Embedder {
  requirePackage()
  if (modelDir !== undefined) requireFolder(join(modelDir, model))
  const local: LocalModel = { model, cacheDir, ...(modelDir !== undefined && { modelDir }) }
  const filename = new URL(`./local-worker${extname(import.meta.url)}`, import.meta.url).href
  const pool = new Tinypool({ filename, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_TIMEOUT_MS, workerData: local })
  return {
    model: `local:${model}`,
    async embed(texts, { purpose, signal }) {
      signal.throwIfAborted()
      if (texts.length === 0) return []
      const task = texts.map((text) => addPurpose(text, { model, purpose }))
      return raceAbort(pool.run(task, { name: 'embed' }) as Promise<readonly Float32Array[]>, signal).catch(
        (cause: unknown) => {
          if (signal.aborted) throw signal.reason
          throw new NewsdeskError('MODEL_UNAVAILABLE', `the embedding model ${model} does not run here`, {
            cause,
            remedy: 'Set NEWSDESK_MODEL_DIR to a folder that holds the model, or NEWSDESK_EMBEDDER=off.',
          })
        },
      )
    },
    [Symbol.asyncDispose]: () => pool.destroy(),
  }
}

function requirePackage(): void {
  try {
    import.meta.resolve(TRANSFORMERS)
  } catch (cause) {
    throw new NewsdeskError('CONFIG_INVALID', `NEWSDESK_EMBEDDER=local needs the package ${TRANSFORMERS}`, {
      cause,
      remedy: `Install it beside Newsdesk (npm install ${TRANSFORMERS}), or set NEWSDESK_EMBEDDER=off.`,
    })
  }
}

function requireFolder(folder: string): void {
  if (existsSync(join(folder, 'config.json')) && existsSync(join(folder, 'tokenizer.json'))) return
  throw new NewsdeskError('CONFIG_INVALID', `there is no embedding model in ${folder}`, {
    remedy: 'Put config.json, tokenizer.json and onnx/model.onnx there, or correct NEWSDESK_MODEL_DIR.',
  })
}

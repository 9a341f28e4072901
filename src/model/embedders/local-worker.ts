import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { workerData } from 'node:worker_threads'
import { unitLength } from './unit-length.ts'

/** Which model the thread runs. */
export interface LocalModel {
  readonly model: string
  readonly modelDir?: string
  readonly cacheDir: string
}

/** What is used of transformers.js, which need not be installed. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; localModelPath: string; cacheDir: string }
  pipeline(task: 'feature-extraction', model: string, options: { dtype: string }): Promise<Extractor>
}
type Extractor = (texts: readonly string[], options: { pooling: string }) => Promise<{ tolist(): number[][] }>

const TRANSFORMERS: string = '@huggingface/transformers'
/** These take the first token's vector for the whole text; all others the mean. */
const FIRST_TOKEN = /\bbge-|arctic-embed|mxbai/i

let extractor: Promise<Extractor> | undefined

/** Vectors of texts, in order. The model is loaded once. */
export async function embed(texts: readonly string[]): Promise<readonly Float32Array[]> {
  const [, local] = workerData as [unknown, LocalModel]
  extractor ??= load(local).catch((error: unknown) => {
    // Not kept: where the model has to be fetched first, the next use may find the network there.
    extractor = undefined
    throw error
  })
  const extract = await extractor
  const vectors = await extract(texts, { pooling: FIRST_TOKEN.test(local.model) ? 'cls' : 'mean' })
  return vectors.tolist().map(unitLength)
}

async function load({ model, modelDir, cacheDir }: LocalModel): Promise<Extractor> {
  const { env, pipeline } = (await import(TRANSFORMERS)) as Transformers
  env.cacheDir = cacheDir
  env.allowRemoteModels = modelDir === undefined
  if (modelDir !== undefined) env.localModelPath = modelDir
  const isWhole = modelDir !== undefined && existsSync(join(modelDir, model, 'onnx/model.onnx'))
  return pipeline('feature-extraction', model, { dtype: isWhole ? 'fp32' : 'q8' })
}

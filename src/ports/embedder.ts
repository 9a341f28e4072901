/** Turns texts into vectors of one fixed length. Optional: absent when no model is configured. */
export interface Embedder {
  /** Names the vector space; vectors of different models are never compared. */
  readonly model: string
  readonly dimensions: number
  embed(texts: readonly string[], options: { signal: AbortSignal }): Promise<readonly Float32Array[]>
}

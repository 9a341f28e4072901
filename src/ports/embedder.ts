/** Turns texts into vectors. Optional: absent when none is configured. */
export interface Embedder extends AsyncDisposable {
  /** Names the vector space; vectors of different models are never compared. */
  readonly model: string
  /**
   * One vector a text, in order, of length 1 and as many numbers as the model has. Some models want to be told questions
   * from passages. Error: MODEL_UNAVAILABLE; an abort rejects with the signal's reason.
   */
  embed(texts: readonly string[], options: EmbedOptions): Promise<readonly Float32Array[]>
}

export interface EmbedOptions {
  readonly purpose: 'question' | 'passage'
  readonly signal: AbortSignal
}

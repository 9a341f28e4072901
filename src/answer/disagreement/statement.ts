/** What one origin answers: a whole sentence, or two beside each other, with the piece of evidence that they stand in. */
export interface Statement {
  readonly passage: number
  readonly text: string
  /** The likelier one of two sentences, to be quoted alone where both together can't be posted. */
  readonly alone?: string
}

/** Statements that answer one question differently, one of each side. */
export interface Disagreement {
  readonly statements: readonly Statement[]
  /** The place in `statements` of the one that says it corrects the others. */
  readonly correctedBy?: number
}

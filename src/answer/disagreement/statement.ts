/** What one origin answers: a whole sentence, with the piece of evidence that it stands in. */
export interface Statement {
  readonly passage: number
  readonly text: string
}

/** Statements that answer one question differently, one of each side. */
export interface Disagreement {
  readonly statements: readonly Statement[]
  /** The place in `statements` of the one that says it corrects the others. */
  readonly correctedBy?: number
}

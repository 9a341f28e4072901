import type { Passage } from '../../domain/article.ts'
import type { PassageId } from '../../domain/ids.ts'
import type { Timestamp } from '../../domain/timestamp.ts'
import type { PassageMatch } from './passage-index.ts'

/** A passage that has no vector of a model yet, with the title it stands under. */
export interface UnembeddedPassage extends Passage {
  readonly title: string
}

export interface VectorQuery {
  readonly model: string
  /** Of length 1. */
  readonly vector: Float32Array
  /** Only what was known then, in the version of then: see Article. */
  readonly asOf: Timestamp
  readonly limit: number
}

/** Vectors of passages, several models side by side. Current versions get vectors; a replaced one keeps those it has. */
export interface VectorIndex {
  /**
   * Looks at the next passages after a place (absent: from the first one) and returns those that lack a vector, and the
   * place where it stopped. `done`: there were no more.
   */
  missing(model: string, after?: string): Promise<MissingVectors>
  /** Keeps vectors; a passage that is gone or has one already is left out. Returns how many were kept. */
  save(model: string, vectors: ReadonlyMap<PassageId, Float32Array>): Promise<number>
  /** The passages nearest to a vector by cosine, which is their score; ties by id. */
  nearest(query: VectorQuery): Promise<readonly PassageMatch[]>
  /** Deletes some vectors of all other models. Returns how many; 0 when none are left. */
  forgetOthers(model: string): Promise<number>
  count(model: string): Promise<number>
}

export interface MissingVectors {
  readonly passages: readonly UnembeddedPassage[]
  readonly place: string
  readonly done: boolean
}

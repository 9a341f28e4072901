/** How the index of words compares with the texts. Only the counts of the last three say that something is wrong. */
export interface IndexCheck {
  /** Versions and passages that were compared. */
  readonly versions: number
  readonly passages: number
  /** Versions that are still to be taken in, as after an upgrade or a rebuild that was cut short. */
  readonly pending: number
  /** Versions that the index lacks, that it has although they are gone, and that it has with other words or times. */
  readonly missing: number
  readonly surplus: number
  readonly different: number
}

export interface IndexUpkeep {
  /** Reads every text and the whole index. */
  verify(): Promise<IndexCheck>
  /**
   * Writes the index anew from the texts, newest first; until it is whole, questions find what is in it already. Cut short,
   * it goes on by itself whenever the store is open. Returns how many versions are in it.
   */
  rebuild(): Promise<{ versions: number }>
}

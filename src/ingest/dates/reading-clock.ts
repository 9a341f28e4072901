/** The clock that dates in an input are read by. */
export interface ReadingClock {
  /** Now. What is dated more than a day later is refused; without it, nothing is. */
  readonly now?: Date
  /** When the input was published, sent or read, or close to it: "2 hours ago" and "16 March" count from it. Absent when nobody knows. */
  readonly readAt?: Date
}

/** The process is going down: what is not done stays unfinished, for the next one. */
export class ShutdownError extends Error {
  override readonly name = 'ShutdownError'
}

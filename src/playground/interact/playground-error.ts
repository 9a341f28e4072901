/** The playground was asked for something that is not there: a person, channel, message, button or view. */
export class PlaygroundError extends Error {
  override readonly name = 'PlaygroundError'
  readonly code = 'PLAYGROUND_REFUSED'
}

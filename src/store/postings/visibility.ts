/** What may be seen, in milliseconds since 1970. */
export interface Visibility {
  readonly asOfMs: number
  readonly datedFromMs: number
  readonly datedBeforeMs: number
}

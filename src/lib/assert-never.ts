/** Ends an exhaustive switch: a new variant breaks the build here instead of falling through. */
export function assertNever(value: never): never {
  throw new Error(`unexpected variant: ${JSON.stringify(value)}`)
}

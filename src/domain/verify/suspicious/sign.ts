/** A way of writing that shows a text speaking to a model. Patterns are tried on folded text: lower case, plain signs. */
export interface Sign {
  readonly name: string
  readonly pattern: RegExp
}

export function sign(name: string, pattern: string): Sign {
  return { name, pattern: new RegExp(pattern, 'u') }
}

/** A string or number that carries a name, so that one kind of id can't be passed for another. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name }

import { NewsdeskError } from '../domain/errors.ts'

/** A whole number of at least 1 that a person typed. Error: USAGE naming the option. */
export function parseCount(text: string, option: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new NewsdeskError('USAGE', `${option}: ${JSON.stringify(text)} is not a whole number of at least 1`)
  return value
}

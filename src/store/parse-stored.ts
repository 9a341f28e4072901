import { NewsdeskError } from '../domain/errors.ts'

/** JSON that the store itself wrote, as the type it was written from. Error: STORE_FAILED when it is damaged. */
export function parseStored<Value>(text: string): Value {
  try {
    return JSON.parse(text) as Value
  } catch (cause) {
    throw new NewsdeskError('STORE_FAILED', 'a stored record is damaged', { cause, reason: 'corrupt' })
  }
}

import { NewsdeskError } from '../domain/errors.ts'

interface OpenFailure {
  /** What a database's own error means. */
  readonly translateError: (thrown: unknown) => unknown
  /** What could not be opened, such as "the data folder ./data". */
  readonly place: string
  /** What to do where the error does not say it. */
  readonly remedy: string
}

/** Why a store could not be opened. */
export function openFailure(thrown: unknown, { translateError, place, remedy }: OpenFailure): NewsdeskError {
  const translated = translateError(thrown)
  const details = translated instanceof NewsdeskError ? translated : undefined
  if (details && details.code !== 'STORE_FAILED') return details
  const { message } = NewsdeskError.from(translated)
  return new NewsdeskError('STORE_FAILED', `${place} can not be opened: ${message}`, {
    cause: thrown,
    ...(details?.reason !== undefined && { reason: details.reason }),
    remedy: details?.remedy ?? remedy,
  })
}

/** One thing wrong with blocks; `pointer` is a JSON pointer such as `/blocks/0/text/text`. */
export interface BlockProblem {
  readonly pointer: string
  readonly message: string
}

export type Surface = 'message' | 'modal' | 'home'

/** Where a check is and where it reports. */
export interface Place {
  readonly pointer: string
  readonly surface: Surface
  readonly unsupported: ReadonlySet<string>
  /** Shared by the whole run. Once it is full, checks may stop. */
  readonly problems: BlockProblem[]
}

/** Reports what is wrong with a value. Never throws, whatever the value is. */
export type Check = (value: unknown, place: Place) => void

/** A check for a field that may be absent. */
export interface Field {
  readonly check: Check
  readonly isRequired: boolean
}

export type Fields = Readonly<Record<string, Field>>

export const required = (check: Check): Field => ({ check, isRequired: true })
export const optional = (check: Check): Field => ({ check, isRequired: false })

export function report(place: Place, message: string): void {
  place.problems.push({ pointer: place.pointer, message })
}

export function below(place: Place, key: string | number): Place {
  const escaped = String(key).replaceAll('~', '~0').replaceAll('/', '~1')
  return { ...place, pointer: `${place.pointer}/${escaped}` }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import { below, type Check, type Fields, isRecord, report } from './check.ts'

/** Text of `min` to `max` UTF-16 units. */
export function text({ min = 0, max }: { min?: number; max: number }): Check {
  return (value, place) => {
    if (typeof value !== 'string') return report(place, 'must be a string')
    if (value.length > max) report(place, `must be less than ${max + 1} characters`)
    if (value.length < min) report(place, `must be more than ${min - 1} characters`)
  }
}

export const flag: Check = (value, place) => {
  if (typeof value !== 'boolean') report(place, 'must be a boolean')
}

/** Anything goes: used where Slack's rule is not documented. */
export const anything: Check = () => undefined

export function wholeNumber({ min, max }: { min: number; max: number }): Check {
  return (value, place) => {
    const isFine = Number.isInteger(value) && Number(value) >= min && Number(value) <= max
    if (!isFine) report(place, `must be a whole number between ${min} and ${max}`)
  }
}

export function oneOf(...allowed: readonly unknown[]): Check {
  return (value, place) => {
    if (!allowed.includes(value)) report(place, `must be one of: ${allowed.join(', ')}`)
  }
}

export function matching(pattern: RegExp, what: string): Check {
  return (value, place) => {
    if (typeof value !== 'string' || !pattern.test(value)) report(place, `must be ${what}`)
  }
}

/** An http(s) address of at most `max` characters. */
export function webAddress(max: number): Check {
  return (value, place) => {
    if (typeof value !== 'string' || !/^https?:\/\/[^\s/?#]+/i.test(value)) return report(place, 'must be a valid URL')
    if (value.length > max) report(place, `must be less than ${max + 1} characters`)
  }
}

export function list({ min = 0, max, of }: { min?: number; max: number; of: Check }): Check {
  return (value, place) => {
    if (!Array.isArray(value)) return report(place, 'must be an array')
    if (value.length > max) return report(place, `no more than ${max} items allowed`)
    if (value.length < min) report(place, `must have at least ${min} item${min === 1 ? '' : 's'}`)
    value.forEach((item, index) => {
      of(item, below(place, index))
    })
  }
}

/** An object with these fields and no others. */
export function object(fields: Fields): Check {
  return (value, place) => {
    if (!isRecord(value)) return report(place, 'must be an object')
    for (const [name, field] of Object.entries(fields)) {
      const given = Object.hasOwn(value, name) ? value[name] : undefined
      if (given !== undefined) field.check(given, below(place, name))
      else if (field.isRequired) report(place, `missing required field: ${name}`)
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name)) report(below(place, name), `invalid additional property: ${name}`)
    }
  }
}

/** All of several checks. */
export function every(...checks: readonly Check[]): Check {
  return (value, place) => {
    for (const check of checks) check(value, place)
  }
}

/** Chooses the check by the object's `type`. */
export function byType(checks: Readonly<Record<string, Check>>, what: string): Check {
  return (value, place) => {
    const type = isRecord(value) ? value.type : undefined
    const check = typeof type === 'string' && Object.hasOwn(checks, type) ? checks[type] : undefined
    if (check === undefined) return report(place, `unsupported type for ${what}: ${describeType(type)}`)
    check(value, place)
  }
}

const LONGEST_TYPE_SHOWN = 40

function describeType(type: unknown): string {
  return typeof type === 'string' ? type.slice(0, LONGEST_TYPE_SHOWN) : typeof type
}

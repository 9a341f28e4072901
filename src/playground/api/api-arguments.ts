import { SlackApiError } from './slack-api-error.ts'

/** Reads the arguments of a call, which come as JSON values or, form-encoded, all as strings. */
export interface ApiArguments {
  readonly raw: Readonly<Record<string, unknown>>
  has(name: string): boolean
  /** Undefined when absent or empty. */
  text(name: string): string | undefined
  requiredText(name: string): string
  flag(name: string): boolean | undefined
  /** Between 1 and `max`; `fallback` when absent. */
  count(name: string, range: { fallback: number; max: number }): number
  /** An array or object, parsed when it came as a string. */
  structure(name: string): unknown
}

export function createApiArguments(raw: Readonly<Record<string, unknown>>): ApiArguments {
  const text = (name: string) => {
    const value = raw[name]
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return {
    raw,
    has: (name) => raw[name] !== undefined && raw[name] !== null && raw[name] !== '',
    text,
    requiredText(name) {
      const value = text(name)
      if (value === undefined) throw missingArgument(name)
      return value
    },
    flag(name) {
      const value = text(name)?.toLowerCase()
      return value === undefined ? undefined : value === 'true' || value === '1'
    },
    count(name, { fallback, max }) {
      const value = text(name)
      if (value === undefined) return fallback
      const number = Number(value)
      if (!Number.isInteger(number) || number < 1)
        throw invalidArgument(`value must be a whole number [json-pointer:/${name}]`)
      return Math.min(number, max)
    },
    structure(name) {
      const value = raw[name]
      return typeof value === 'string' && value !== '' ? parseStructure(name, value) : value
    },
  }
}

export function missingArgument(name: string): SlackApiError {
  return invalidArgument(`missing required field: ${name}`)
}

export function invalidArgument(message: string): SlackApiError {
  return new SlackApiError('invalid_arguments', [`[ERROR] ${message}`])
}

function parseStructure(name: string, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch (cause) {
    const code = name === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments'
    throw Object.assign(new SlackApiError(code, [`[ERROR] ${name} is not valid JSON`]), { cause })
  }
}

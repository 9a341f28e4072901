import type { Log, LogFields } from '../../../src/ports/log.ts'

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly fields: LogFields
  readonly message: string
}

/** A log that can be looked at. */
export interface RecordingLog extends Log {
  readonly lines: readonly LogLine[]
  /** All lines as text, with error objects spelled out. */
  text(): string
}

export function createRecordingLog(): RecordingLog {
  const lines: LogLine[] = []
  const at = (level: LogLine['level']) => (fields: LogFields, message: string) => {
    lines.push({ level, fields, message })
  }
  return {
    lines,
    text: () => lines.map((line) => JSON.stringify(line, showErrors)).join('\n'),
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  }
}

function showErrors(_key: string, value: unknown): unknown {
  return value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value
}

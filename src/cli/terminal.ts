import type { Writable } from 'node:stream'

/** Where a command prints: results to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: Writable & { readonly isTTY?: boolean }
  readonly err: Writable & { readonly isTTY?: boolean }
}

/** Prints results: one JSON object a line with `--json`, else the words for people. */
export interface Printer {
  readonly json: boolean
  /** One result; `words` renders it for people, undefined prints nothing for them. */
  result(record: object, words: () => string | undefined): void
  /** A remark for people, to stderr; never part of the results. */
  note(text: string): void
}

export function createPrinter(terminal: Terminal, json: boolean): Printer {
  return {
    json,
    result(record, words) {
      const text = json ? JSON.stringify(record) : words()
      if (text !== undefined) terminal.out.write(`${text}\n`)
    },
    note(text) {
      terminal.err.write(`${text}\n`)
    },
  }
}

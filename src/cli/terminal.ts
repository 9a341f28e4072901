import type { Writable } from 'node:stream'
import { withoutControls } from '../lib/without-controls.ts'

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
      const text = json ? JSON.stringify(record) : printable(words())
      if (text !== undefined) terminal.out.write(`${text}\n`)
    },
    note(text) {
      terminal.err.write(`${printable(text)}\n`)
    },
  }
}

/** Words of articles stand in what is printed; none of them may move the cursor, hide a link or clear the screen. */
function printable<Text extends string | undefined>(text: Text): Text {
  return (text === undefined ? text : withoutControls(text)) as Text
}

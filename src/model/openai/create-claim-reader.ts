import type { DraftClaim } from '../../domain/claim.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { WRITTEN_CLAIM, WRITTEN_CLAIMS } from './claims-schema.ts'

/** Reads `{"claims":[…]}` while it is being written. */
export interface ClaimReader {
  /** Takes the next piece of text and returns the claims that are now complete. */
  push(piece: string): readonly DraftClaim[]
  /** Ends the text and returns what was not told yet. Error: MODEL_UNAVAILABLE `invalid-output` when it is not whole. */
  end(): readonly DraftClaim[]
}

/** A model that writes more than this is not answering any more. */
const MAX_CHARACTERS = 24_000

/** Models put words or fences around their JSON although they are told not to; what counts is the first object with claims. */
const CLAIMS_START = /"claims"\s*:\s*\[/

/** A reader for one answer of a model. */
export function createClaimReader(): ClaimReader {
  let text = ''
  let scanned = -1
  let told = 0
  let isClosed = false

  function takeComplete(): DraftClaim[] {
    const claims: DraftClaim[] = []
    if (scanned < 0) {
      const start = CLAIMS_START.exec(text)
      if (!start) return claims
      scanned = start.index + start[0].length
    }
    while (!isClosed) {
      const begin = skipSeparators(text, scanned)
      if (text[begin] === ']') isClosed = true
      if (text[begin] !== '{') break
      const end = findObjectEnd(text, begin)
      if (end === undefined) break
      scanned = end
      claims.push(parseClaim(text.slice(begin, end)))
    }
    told += claims.length
    return claims
  }

  return {
    push(piece) {
      text += piece
      if (text.length > MAX_CHARACTERS) throw refuse('it does not come to an end')
      return takeComplete()
    },
    end() {
      if (isClosed) return []
      const whole = parseWhole(text)
      return whole.slice(told)
    },
  }
}

function skipSeparators(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s,]/.test(text.charAt(at))) at++
  return at
}

/** The offset after the object that begins at `begin`, or undefined while it is still being written. */
function findObjectEnd(text: string, begin: number): number | undefined {
  let depth = 0
  let isInString = false
  for (let at = begin; at < text.length; at++) {
    const letter = text[at]
    if (isInString) {
      if (letter === '\\') at++
      else if (letter === '"') isInString = false
    } else if (letter === '"') isInString = true
    else if (letter === '{' || letter === '[') depth++
    else if (letter === '}' || letter === ']') {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

/** Citation marks are the program's to set; models add them out of habit. */
const CITATION_MARKS = /\s*(?:\[\d+(?:\s*,\s*\d+)*\])+/g

function toDraft(written: unknown): DraftClaim {
  const { text, quotes } = WRITTEN_CLAIM.parse(written)
  return { text: text.replace(CITATION_MARKS, '').trim(), quotes }
}

function parseClaim(json: string): DraftClaim {
  try {
    return toDraft(JSON.parse(json))
  } catch {
    throw refuse('a claim does not have the agreed shape')
  }
}

/** Some servers answer with the bare object, some with none at all; anything but the agreed shape is refused. */
function parseWhole(text: string): readonly DraftClaim[] {
  try {
    return WRITTEN_CLAIMS.parse(JSON.parse(text)).claims.map(toDraft)
  } catch {
    throw refuse(text.trim() === '' ? 'it is empty' : 'it is cut off or not the agreed JSON')
  }
}

/** Without the cause: what a parser says quotes the text, and neither articles nor questions belong into a log. */
function refuse(problem: string): NewsdeskError {
  return new NewsdeskError('MODEL_UNAVAILABLE', `the model's answer can't be read: ${problem}`, {
    reason: 'invalid-output',
  })
}

/** A worker module with the exports of the real one, whose tasks misbehave as their text says. */

const SWELL_BUFFERS = 40
const SWELL_BYTES = 8_388_608

export function preparePaste({ body }: { body: Uint8Array }): unknown {
  const text = new TextDecoder().decode(body)
  if (text === 'hang') hang()
  if (text === 'fill') return fill()
  if (text === 'swell') return swell()
  if (text === 'throw') throw new TypeError('a defect')
  return { ok: false, code: 'INPUT_REJECTED', reason: 'echo', message: text }
}

function hang(): never {
  for (;;) Math.sqrt(2)
}

function fill(): number {
  const kept: number[][] = []
  for (;;) kept.push(new Array(100_000).fill(kept.length))
}

/** Takes memory outside the heap, up to a bound, and keeps it. */
function swell(): never {
  const kept: Buffer[] = []
  for (;;) if (kept.length < SWELL_BUFFERS) kept.push(Buffer.alloc(SWELL_BYTES, 1))
}

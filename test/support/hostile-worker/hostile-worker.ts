/** A worker module with the exports of the real one, whose tasks misbehave as their text says. */

export function preparePaste({ body }: { body: Uint8Array }): unknown {
  const text = new TextDecoder().decode(body)
  if (text === 'hang') hang()
  if (text === 'fill') return fill()
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

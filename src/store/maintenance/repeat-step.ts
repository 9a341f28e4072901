/** Runs a step of at most `limit` rows until it finds fewer, so that others can write in between. Returns how many rows. */
export async function repeatStep(limit: number, step: (limit: number) => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const rows = await step(limit)
    total += rows
    if (rows < limit) return total
    await new Promise((resolve) => setImmediate(resolve))
  }
}

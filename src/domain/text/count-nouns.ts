/** `1 article`, `1,204 articles`. */
export function countNouns(n: number, noun: string, plural = `${noun}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? noun : plural}`
}

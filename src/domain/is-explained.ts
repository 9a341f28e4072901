import type { Claim } from './claim.ts'

/** Whether a claim is one of its quotes with something added in brackets: who "he" is, which day "Monday" was. */
export function isExplained({ text, citations }: Claim): boolean {
  return text.includes('[') && citations.every(({ quote }) => quote !== text)
}

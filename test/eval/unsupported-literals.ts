import type { Answer } from '../../src/domain/answer.ts'
import type { Citation, Claim } from '../../src/domain/claim.ts'

const DAY_MS = 86_400_000
/** A day that a sentence calls by its weekday lies this close to the day of publication. */
const WEEK_MS = 8 * DAY_MS
const ADDED_DAY = /\[(\d{1,2} [A-Z][a-z]+ \d{4})\]/g
const LITERAL = /\p{N}[\p{N}.,]*|\p{Lu}[\p{L}\p{M}’'-]+/gu

/**
 * The numbers and capitalised words of an answer that stand in none of the quotes they are cited from, read in a plainer
 * way than the product's own verification does. Days in brackets must follow from an article's date.
 */
export function unsupportedLiterals({ claims, conflicts }: Answer): readonly string[] {
  return [...claims, ...conflicts.flatMap(({ sides }) => sides)].flatMap(unsupportedIn)
}

function unsupportedIn({ text, citations }: Claim): readonly string[] {
  const days = [...text.matchAll(ADDED_DAY)].flatMap(([, day]) => day ?? [])
  const wrongDays = days.filter((day) => !citations.some((citation) => isNear(citation, day)))
  const known = new Set(citations.flatMap(({ quote }) => literals(quote)))
  const added = literals(text.replaceAll(ADDED_DAY, ' ')).filter((literal) => !known.has(literal))
  return citations.length === 0 ? [text] : [...wrongDays, ...added]
}

function literals(text: string): readonly string[] {
  return (text.match(LITERAL) ?? []).map((literal) => literal.toLowerCase().replace(/[.,]+$/, ''))
}

function isNear({ publishedAt }: Citation, day: string): boolean {
  return publishedAt !== undefined && Math.abs(Date.parse(publishedAt) - Date.parse(`${day} UTC`)) <= WEEK_MS
}

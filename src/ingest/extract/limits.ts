/** A page with more characters is refused before anything is done with it. */
export const MAX_PAGE_CHARS = 16_000_000
/** What is left without scripts, styles and comments; the largest articles have some hundred thousand characters. */
export const MAX_MARKUP_CHARS = 3_000_000
/** Tags of either kind; a long page has some ten thousand. */
export const MAX_TAGS = 150_000
/** The depth at which browsers stop nesting too; beyond it a DOM turns slow, then overflows the stack. */
export const MAX_DEPTH = 512
/** Blocks past this many belong to no article. */
export const MAX_BLOCKS = 20_000
/** Readability's time grows with the square of these three: a page past one of them is read without its opinion. */
export const READABILITY_LIMITS = { depth: 100, nodes: 25_000, textChars: 60_000 } as const

/** A page with more characters is refused: the largest articles are some hundred thousand. */
export const MAX_PAGE_CHARS = 8_000_000
/** The depth at which browsers stop nesting too; beyond it a DOM turns slow, then overflows the stack. */
export const MAX_DEPTH = 512
/** Readability's time grows faster than the page; a page with more elements is read without its opinion. */
export const MAX_READABILITY_ELEMENTS = 60_000
/** More blocks than this belong to no article; the rest is not read. */
export const MAX_BLOCKS = 20_000

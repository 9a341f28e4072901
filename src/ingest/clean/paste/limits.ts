/** Longer texts are books or dumps; the largest articles have some hundred thousand characters. */
export const MAX_CHARS = 3_000_000
/** The same for lines; a part of a text must not pass for the whole. */
export const MAX_LINES = 20_000

/**
 * Budgets of a message, below Slack's own limits: 3,000 characters a section, 50 blocks, and about 13,150 characters of
 * text over all blocks (measured; undocumented). The room left is for the part number and for Slack counting differently.
 */
export const SECTION_CHARS = 2_900
export const MESSAGE_CHARS = 12_000
export const MESSAGE_BLOCKS = 46

/** Slack advises at most 4,000 characters of fall-back text. */
export const FALLBACK_CHARS = 3_500

/** Slack: a header block holds 150 characters. */
export const HEADER_CHARS = 150

import type { DateMention } from './date-parts.ts'

/** "The Wednesday", "that Friday", "a Monday", "the first Sunday": one of another week, or of many. */
const OF_OTHER_WEEK =
  /\b(?:the|that|an?|one|no|each|every|some|any|another|same|first|second|third|fourth|final|preceding|subsequent|earlier|later|original)\s+$/i
/** "A week later, on Friday", "a week on Monday". */
const AFTER_A_SPAN =
  /\b(?:days?|weeks?|fortnight|months?|years?)\s+(?:ago|before|beforehand|earlier|later|after|afterwards),?\s+(?:on\s+)?$|(?<!\bfor )\b(?:an?|one|two|three)\s+(?:weeks?|fortnight)\s+(?:on|from)\s+$/i
const PART_OF_DAY = /^\s+(?:(?:early|late)\s+)?(?:morning|afternoon|evening|night|noon)\b/i
/** "Before", "after that", "a week earlier", "before last": what follows names no event of that day. */
const COUNTED_AFTER =
  /^,?\s+(?:[\p{L}\p{N}-]+\s+(?:days?|weeks?|fortnights?|months?|years?)\s+)?(?:before|beforehand|after|afterwards?|earlier|later|ago|prior|previously|following)(?:\s+(?:last|next|that|this)\b|\s*(?:$|[,.;:!?)”"–—]|(?:and|but|when|while)\b))/iu
/** "Friday of last week", "Friday that week", "Monday week", "Friday next". */
const OF_NAMED_WEEK =
  /^,?\s+(?:(?:of|in|earlier|later)\s+)?(?:(?:last|next)\b|week\b|fortnight\b|(?:that|the)\s+(?:(?:same|following|previous|preceding|next)\s+)?(?:week|month|year)\b(?!['’]))/iu

/**
 * Whether a day of the week is counted from another day than that of writing, "the Wednesday before", or means many days:
 * the day of publication then can't tell which one it is.
 */
export function isCountedElsewhere(text: string, { start, text: written }: DateMention): boolean {
  if (/^(?:previous|following)\b|days$/i.test(written)) return true
  const before = text.slice(0, start)
  if (OF_OTHER_WEEK.test(before) && !/^(?:coming|past|this)\b/i.test(written)) return true
  const rest = text.slice(start + written.length).replace(PART_OF_DAY, '')
  return AFTER_A_SPAN.test(before) || COUNTED_AFTER.test(rest) || OF_NAMED_WEEK.test(rest)
}

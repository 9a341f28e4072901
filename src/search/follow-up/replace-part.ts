import type { TextSpan } from '../../domain/article.ts'
import { findNameSpans } from '../../domain/text/find-names.ts'
import { findTimeMentions, type TimeMention } from '../time/find-time-windows.ts'
import { LEADS_ON } from './leans-on-history.ts'

/** Where in a text times stand does not hang on when it is read. */
const ANY_TIME = { asOf: '2000-06-15T12:00:00.000Z', timezone: 'UTC' }
const PREPOSITION = /\b(in|at|from|for|with|by|of|about|to|on|against|near|after|under)\s+(?:the\s+)?$/i
const ABOUT = /\b(?:about|of)\b/i
const ASKS = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i

/**
 * The earlier question with one part replaced by what a fragment brings: "and in Chad?" puts Chad in the place of the name
 * after "in", "what about last year?" the time in the place of the time. Undefined when the fragment brings no such part,
 * or asks in words of its own.
 */
export function replacePart(fragment: string, earlier: string): string | undefined {
  const brought = broughtBy(fragment)
  if (ASKS.test(brought)) return undefined
  return replaceTime(brought, earlier) ?? replaceName(fragment, earlier)
}

function broughtBy(fragment: string): string {
  return fragment.replace(LEADS_ON, '').replace(/[?!.\s]+$/, '')
}

function replaceTime(brought: string, earlier: string): string | undefined {
  const [time] = findTimeMentions(brought, ANY_TIME)
  if (!time || findNameSpans(brought).some((name) => isOutside(name, time))) return undefined
  const [replaced] = findTimeMentions(earlier, ANY_TIME)
  if (!replaced) return `${earlier.replace(/[?\s]+$/, '')} ${brought}?`
  return splice(earlier, withPreposition(earlier, replaced), brought)
}

/** The time with the preposition before it: the fragment brings its own. */
function withPreposition(text: string, time: TimeMention): TextSpan {
  const before = /\b(?:in|on|at|since|during|over|of|by|from)\s+(?:the\s+)?$/i.exec(text.slice(0, time.start))
  return { start: before?.index ?? time.start, end: time.end }
}

/** The same for a name alone; the text need not be a question. */
export function replaceName(fragment: string, earlier: string): string | undefined {
  const brought = broughtBy(fragment)
  if (ASKS.test(brought)) return undefined
  const [name] = findNameSpans(brought)
  if (!name || brought.slice(name.end).trim() !== '') return undefined
  const names = findNameSpans(earlier)
  const replaced = names.findLast(likeness(brought, name, { earlier, about: ABOUT.test(fragment) })) ?? names.at(-1)
  return replaced && splice(earlier, replaced, brought.slice(name.start, name.end))
}

/** "And in Chad?" stands for a name after "in", "and Chad?" for one without a preposition, "what about" for one as long. */
function likeness(brought: string, name: TextSpan, { earlier, about }: { earlier: string; about: boolean }) {
  const preposition = prepositionBefore(brought, name)
  const words = brought.slice(name.start, name.end).split(/\s+/).length
  return (other: TextSpan): boolean =>
    about && preposition === undefined
      ? earlier.slice(other.start, other.end).split(/\s+/).length === words
      : prepositionBefore(earlier, other) === preposition
}

function prepositionBefore(text: string, { start }: TextSpan): string | undefined {
  return PREPOSITION.exec(text.slice(0, start))?.[1]?.toLowerCase()
}

function isOutside(inner: TextSpan, outer: TextSpan): boolean {
  return inner.end <= outer.start || inner.start >= outer.end
}

function splice(text: string, { start, end }: TextSpan, brought: string): string {
  return text.slice(0, start) + brought + text.slice(end)
}

import type { TextSpan } from '../article.ts'
import { addressesAModel } from './suspicious/addresses-a-model.ts'
import { followsAnOrder } from './suspicious/follows-an-order.ts'
import { maskReportedOrders } from './suspicious/mask-reported-orders.ts'
import { payloadSpans } from './suspicious/payload-spans.ts'
import { suspectOffsets } from './suspicious/suspect-offsets.ts'
import { suspiciousParagraphs } from './suspicious/suspicious-paragraphs.ts'

/** An order is often followed by its details: so many sentences of the same paragraph may be part of it. */
const MAX_FOLLOWING = 6
const BLANK_LINE = /\n\s*\n/

/**
 * The sentences that address a model instead of a reader: orders to forget, to pretend, to show the prompt, to shape the
 * answer; chat templates, script, hidden text; and the orders that follow. A report that quotes an order is not one.
 * `sentences` are spans of `text`, in order.
 */
export function findSuspiciousSpans(text: string, sentences: readonly TextSpan[]): TextSpan[] {
  const payloads = payloadSpans(text)
  const suspects = sentencesAt(sentences, suspectOffsets(text))
  const isSuspicious = suspects.some(({ start, end }) => addressesAModel(text.slice(start, end)))
  const mayBeAsked = suspiciousParagraphs(text).length > 0
  if (!isSuspicious && !mayBeAsked && payloads.length === 0) return []
  const visible = maskReportedOrders(text, sentences)
  const ordering = suspects.filter(({ start, end }) => addressesAModel(visible.slice(start, end)))
  const carrying = sentences.filter((sentence) => payloads.some((payload) => overlap(sentence, payload)))
  const paragraphs = mayBeAsked ? suspiciousParagraphs(visible) : []
  const asking = sentences.filter((sentence) => paragraphs.some((paragraph) => overlap(sentence, paragraph)))
  return withFollowingOrders(visible, sentences, new Set([...ordering, ...carrying, ...asking]))
}

function sentencesAt(sentences: readonly TextSpan[], offsets: readonly number[]): readonly TextSpan[] {
  return sentences.filter(({ start, end }) => offsets.some((offset) => offset >= start && offset < end))
}

function overlap(one: TextSpan, other: TextSpan): boolean {
  return one.start < other.end && one.end > other.start
}

function withFollowingOrders(text: string, sentences: readonly TextSpan[], orders: ReadonlySet<TextSpan>): TextSpan[] {
  const found: TextSpan[] = []
  let left = 0
  let previousEnd = 0
  for (const span of sentences) {
    if (BLANK_LINE.test(text.slice(previousEnd, span.start))) left = 0
    if (orders.has(span)) left = MAX_FOLLOWING + 1
    else if (left > 0 && !followsAnOrder(text.slice(span.start, span.end))) left = 0
    if (left > 0) found.push(span)
    left = Math.max(0, left - 1)
    previousEnd = span.end
  }
  return found
}

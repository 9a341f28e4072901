import type { Article } from '../article.ts'
import { findSuspiciousSpans } from './find-suspicious-spans.ts'

/** Whether an article addresses a model somewhere, in its title or its text: readers are told then. */
export function isSuspicious({ title, suspicious = [] }: Pick<Article, 'title' | 'suspicious'>): boolean {
  return suspicious.length > 0 || isSuspiciousTitle(title)
}

/** Titles come from the page as the text does, and can hold orders just as well. */
export function isSuspiciousTitle(title: string): boolean {
  return findSuspiciousSpans(title, [{ start: 0, end: title.length }]).length > 0
}

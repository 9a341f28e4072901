import type { AnswerRecord } from '../../ports/store/answer-store.ts'

/** An answer is kept when it is made; it has a message once it stands in Slack. */
export function wasPosted({ place }: AnswerRecord): boolean {
  return place?.messageTs !== undefined
}

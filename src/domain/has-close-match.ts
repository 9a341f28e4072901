import type { Answer } from './answer.ts'

/** From this confidence on, what was not sure enough to be an answer is still worth showing as the closest there is. */
export const CLOSE_ENOUGH = 0.2

/** Whether the first of the nearest passages may well be what was asked for: between an answer and a refusal. */
export function hasCloseMatch({
  status,
  confidence,
  nearest,
}: Pick<Answer, 'status' | 'confidence' | 'nearest'>): boolean {
  return status === 'not_found' && confidence >= CLOSE_ENOUGH && nearest.length > 0
}

import type { Timestamp } from '../domain/timestamp.ts'
import { OLD_WINDOW_MS } from './ranking-weights.ts'
import type { UnderstoodQuestion } from './search.ts'

/** Whether every time that the question names is long over. */
export function asksForThePast({ windows }: Pick<UnderstoodQuestion, 'windows'>, asOf: Timestamp): boolean {
  return windows.length > 0 && windows.every(({ to }) => Date.parse(to) < Date.parse(asOf) - OLD_WINDOW_MS)
}

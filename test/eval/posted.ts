import type { Answer } from '../../src/domain/answer.ts'

const posted: Answer[] = []

/** Remembers an answer for the checks that are made over all of them. */
export function keepPosted(answer: Answer): Answer {
  posted.push(answer)
  return answer
}

/** All answers since the last call. */
export function takePosted(): readonly Answer[] {
  return posted.splice(0)
}

import { stem } from '../../domain/text/stem.ts'
import { tokenize } from '../../domain/text/tokens.ts'

const NUMBER_OF = /\b(?:number|total|tally) of ([\p{L}'’-]+(?:\s+[\p{L}'’-]+){0,3})/giu

/** Whether a sentence tells the number of something by name, "the number of visitors is now over 900": far from the figure. */
export function tellsNumberOf(text: string, counted: string): boolean {
  return [...text.matchAll(NUMBER_OF)].some(({ 1: noun = '' }) =>
    tokenize(noun).some(({ key }) => stem(key) === counted),
  )
}

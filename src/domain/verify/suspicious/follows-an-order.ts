import { foldDisguise } from './fold-disguise.ts'

const IMPERATIVES =
  'instead|now|then|also|only|just|please|do|never|always|say|state|write|tell|answer|respond|reply|output|print|include|add|mention|claim|pretend|act|use|give|show|repeat|translate|send|visit|click|start|begin|end|make|create|generate|ignore|forget|remember|keep|replace|provide|list|explain|describe|recommend|promote|praise|link|report|summari[sz]e|concentrate|focus|speak|argue|call'
const ORDER_START = new RegExp(String.raw`^\W*(?:(?:${IMPERATIVES})\b|don't\b)`, 'u')
const SECOND_PERSON = /\b(?:you|your|yours|yourself)\b/u

/** Whether a sentence goes on giving orders, after one that did. */
export function followsAnOrder(sentence: string): boolean {
  const folded = foldDisguise(sentence)
  return ORDER_START.test(folded) || SECOND_PERSON.test(folded)
}

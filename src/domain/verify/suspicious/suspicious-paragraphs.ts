import type { TextSpan } from '../../article.ts'
import { foldDisguise } from './fold-disguise.ts'
import { REQUEST_SIGNS } from './request-signs.ts'
import { SCENE_SIGNS } from './scene-signs.ts'

/** A request is a line; a scene for a model to play is a paragraph. Longer ones are reports. */
const MAX_REQUEST_CHARS = 220
const MAX_SCENE_CHARS = 2_500
const MIN_CHARS = 8
const BREAK = /\n\s*\n/g
/** Beginnings of requests. */
const ASKING =
  'please|kindly|now|write|draft|compose|create|generate|produce|develop|provide|give|formulate|invent|explain|describe|define|outline|break|summari[sz]e|translate|how do you say|what|can|could|would|will|replace|swap|substitute|shift|reverse|shuffle|capitali[sz]e|encrypt|encode|decode|convert|insert|analy[sz]e|classify|rate|evaluate|determine|identify|detect|continue|complete|finish|print|output|show|return|dump|display|be|act|become|play|say|schreibe?|generiere?|erstelle?'
const REQUEST = new RegExp(String.raw`^\s*(?:${ASKING})\b|\bequivalent\b`, 'iu')
/** Words of talk with somebody; without any of them a paragraph is no scene. */
const TALK =
  /\b(?:you|du|deine|generieren|antworte|antwort|sprich|rede|schreibe?|context|input|kontext|eingabe|ignor\w+|disregard\w*|forget|character|roles?|rollen?|figur|figures?|parts?|gesagt|is said|is asked|is typed|prompts?|following|beginning with|starting with|answer|respond|reply|say|what (?:is|are|was|were) the)\b/iu

/**
 * Labels of a prompt's parts. Two kinds in one paragraph make it a prompt; a question and its answer alone, as interviews
 * have them, are no two kinds.
 */
const LABELS = [
  '(?:document )?(?:context|kontext|documents?)',
  '(?:input|eingabe)',
  '(?:output|ausgabe)',
  '(?:question|frage)',
  '(?:human|assistant)',
].map((label) => new RegExp(String.raw`(?:^|[.!?}"*\]\s])\$?${label} ?(?::|=)`, 'u'))
const MIN_LABELS = 2

/** Paragraphs that as a whole are a request to a model, a scene that it should play, or a prompt with its labels. */
export function suspiciousParagraphs(text: string): readonly TextSpan[] {
  return paragraphsOf(text).filter(({ start, end }) => addressesAModel(text.slice(start, end)))
}

function addressesAModel(paragraph: string): boolean {
  if (paragraph.length < MIN_CHARS || paragraph.length > MAX_SCENE_CHARS) return false
  const mayAsk = paragraph.length <= MAX_REQUEST_CHARS && REQUEST.test(paragraph)
  if (!mayAsk && !TALK.test(paragraph)) return false
  const folded = foldDisguise(paragraph.trim())
  if (mayAsk && REQUEST_SIGNS.some(({ pattern }) => pattern.test(folded))) return true
  if (LABELS.filter((label) => label.test(folded)).length >= MIN_LABELS) return true
  return SCENE_SIGNS.some(({ pattern }) => pattern.test(folded))
}

function paragraphsOf(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = []
  let start = 0
  for (const { index, 0: blank } of text.matchAll(BREAK)) {
    spans.push({ start, end: index })
    start = index + blank.length
  }
  return [...spans, { start, end: text.length }]
}

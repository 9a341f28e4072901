import type { OriginReading } from './read-origins.ts'

const CORRECTS =
  /\b(?:correct(?:s|ed|ion|ing)|revis(?:ed|es|ing|ion)|retract(?:ed|s|ion)|mis(?:stated|reported|counted)|(?:an )?earlier (?:version|report|figure|count|statement|number)|(?:wrongly|mistakenly|incorrectly|erroneously) (?:said|reported|gave|stated|put|counted)|not \S+ as (?:first |previously |originally )?(?:reported|stated|announced))\b/i

/** Whether a report says that it puts an earlier figure right: in its title, in that sentence or in one beside it. */
export function isCorrection({ article, sentences }: OriginReading, text: string): boolean {
  if (CORRECTS.test(article.title)) return true
  const at = sentences.findIndex(({ sentence }) => sentence.text === text)
  return sentences.slice(Math.max(0, at - 1), at + 2).some(({ sentence }) => CORRECTS.test(sentence.text))
}

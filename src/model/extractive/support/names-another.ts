import type { AskedQuestion } from '../../../domain/reading/asked-question.ts'
import type { ArticleSentences } from '../../../domain/reading/read-sentences.ts'
import { STOP_STEMS } from '../../../domain/text/small-stems.ts'
import { meaningsOf } from '../../../domain/text/synonyms.ts'

/** Whether the question names something that the article mentions nowhere, in no form of the name. */
export function namesAnother({ names, acronyms }: AskedQuestion, article: ArticleSentences): boolean {
  const words = [...article.title, ...article.sentences.flatMap(({ bag }) => [...bag])]
  return (
    [...names].some((name) => !words.some((word) => isForm(word, name))) ||
    [...acronyms].some((acronym) => !words.some((word) => isForm(word, acronym)) && !isSpelledOut(acronym, article))
  )
}

/** Whether words with those initials follow one another somewhere; small words between them may count or not. */
function isSpelledOut(acronym: string, { sentences }: ArticleSentences): boolean {
  const letters = acronym.toLowerCase()
  return sentences.some(({ stems, starts, text }) => {
    const initials = starts.map((at) => text.charAt(at).toLowerCase())
    const telling = initials.filter((_, at) => !STOP_STEMS.has(stems[at] ?? ''))
    return initials.join('').includes(letters) || telling.join('').includes(letters)
  })
}

/** "Chile" and "Chilean"; other names of one country are among the words of one meaning. */
const FORM_LETTERS = 4

function isForm(word: string, name: string): boolean {
  if (word === name || (name.length >= FORM_LETTERS && word.startsWith(name.slice(0, FORM_LETTERS)))) return true
  const meanings = meaningsOf(name)
  return meaningsOf(word).some((one) => meanings.includes(one))
}

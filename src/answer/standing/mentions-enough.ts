import type { Article } from '../../domain/article.ts'
import { questionTokens } from '../../domain/text/content-words.ts'
import { stem } from '../../domain/text/stem.ts'
import { tokenize } from '../../domain/text/tokens.ts'

/** An article with less of a question's words than this can't answer it: some it may say in other words, not most. */
const ENOUGH = 0.5

/** The words that a question is about, to be looked for. */
export function rootsOfQuestion(question: string): ReadonlySet<string> {
  return new Set(questionTokens(question).map(({ key }) => stem(key.toLowerCase())))
}

/** The words of an article, to be looked in. */
export function rootsOfArticle({ title, text }: Pick<Article, 'title' | 'text'>): ReadonlySet<string> {
  return new Set([title, text].flatMap((part) => tokenize(part).map(({ key }) => stem(key.toLowerCase()))))
}

/** Whether an article may have to do with a question: cheap, and wrong only on the generous side. */
export function mentionsEnough(question: ReadonlySet<string>, article: ReadonlySet<string>): boolean {
  const found = [...question].filter((root) => article.has(root)).length
  return found > 0 && found >= ENOUGH * question.size
}

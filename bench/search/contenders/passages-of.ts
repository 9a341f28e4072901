import type { BenchArticle } from '../corpus.ts'

/** The passages of an article as documents of their own, each under the article's title. */
export function passagesOf({ title, text, passages }: BenchArticle, number: number) {
  return passages.map(({ start, end }, at) => ({ id: `${number}.${at}`, title, text: text.slice(start, end) }))
}

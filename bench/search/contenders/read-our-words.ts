import { eachWord, makeRoomForWords, queryTerms } from '../../../src/domain/text/index-words.ts'
import type { Fts5Reading } from './open-fts5.ts'

/** Stands for a word that no index holds: it counts in the length of a text, and nobody asks for it. */
const UNHELD = 'z'

/** FTS5 fed with our own terms instead of words, each in letters and digits that it leaves as they are. */
export const OUR_WORDS: Fts5Reading = {
  tokenizer: 'unicode61',
  textOf(text) {
    makeRoomForWords()
    const written: string[] = []
    eachWord(text, ({ terms }) => {
      if (terms.length === 0) written.push(UNHELD)
      for (const term of terms) written.push(write(term.text))
    })
    return written.join(' ')
  },
  queryOf: (terms) => {
    const groups = terms.flatMap(queryTerms).map((group) => `(${group.map(write).join(' AND ')})`)
    return [...new Set(groups)].join(' OR ')
  },
}

function write(term: string): string {
  return `t${Buffer.from(term).toString('hex')}`
}

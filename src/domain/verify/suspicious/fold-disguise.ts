import { fold } from '../fold-text.ts'

/** Cyrillic and Greek letters that look like Latin ones, in order of their Latin twins below. */
const LOOKALIKES = 'аеорсхуіјѕԁһԛԝνοαι'
const LATIN = 'aeopcxyijsdhqwvoai'
const TWIN: ReadonlyMap<string, string> = new Map([...LOOKALIKES].map((letter, at) => [letter, LATIN[at] ?? letter]))
const MIXED_WORD = /[\p{L}]*(?:[a-z][аеорсхуіјѕԁһԛԝνοαι]|[аеорсхуіјѕԁһԛԝνοαι][a-z])\p{L}*/gu
/** Letters set apart by single spaces; two spaces set the words apart, if any do. */
const SPACED_LETTERS = /(?<!\S)(?:\p{L} ){2,}\p{L}(?!\S)/gu

/** Folded text without its disguises: Latin words written with foreign twins, and "i g n o r e". */
export function foldDisguise(text: string): string {
  return fold(text.replace(SPACED_LETTERS, (letters) => letters.replaceAll(' ', ''))).replace(MIXED_WORD, (word) =>
    [...word].map((letter) => TWIN.get(letter) ?? letter).join(''),
  )
}

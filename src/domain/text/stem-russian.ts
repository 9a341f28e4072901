import snowball from 'snowball-stemmers'

const stemmer = snowball.newStemmer('russian')

/** The stem of a Cyrillic word in lower case (Snowball Russian; other languages lose some of their endings too). */
export function stemRussian(word: string): string {
  return stemmer.stem(word.replaceAll('ё', 'е'))
}

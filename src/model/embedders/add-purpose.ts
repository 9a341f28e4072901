import type { EmbedOptions } from '../../ports/embedder.ts'

/** Models that were trained with a word before each text, and lose much without it (E5, Nomic). */
const PREFIXES: readonly (readonly [RegExp, Readonly<Record<EmbedOptions['purpose'], string>>])[] = [
  [/\be5-/i, { question: 'query: ', passage: 'passage: ' }],
  [/\bnomic-embed/i, { question: 'search_query: ', passage: 'search_document: ' }],
]

/** The text as the model wants it. */
export function addPurpose(
  text: string,
  { model, purpose }: { model: string } & Pick<EmbedOptions, 'purpose'>,
): string {
  const prefix = PREFIXES.find(([name]) => name.test(model))?.[1][purpose] ?? ''
  return prefix + text
}

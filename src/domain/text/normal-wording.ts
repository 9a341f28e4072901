/**
 * A text in a form in which only its wording counts: NFKC, lower case, plain quotes and dashes, single spaces. A changed
 * number, sign or word changes it.
 */
export function normalWording(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ')
    .trim()
}

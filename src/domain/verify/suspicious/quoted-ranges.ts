import type { TextSpan } from '../../article.ts'

const QUOTATION =
  /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"\n]*"|(?<![\p{L}\p{N}])[‘'][^‘’'\n]{3,}(?:['’](?=\p{L})[^‘’'\n]*)*[’'](?![\p{L}\p{N}])/gu

/** The stretches of a text that stand between quotation marks, marks included, in order. */
export function quotedRanges(text: string): readonly TextSpan[] {
  return [...text.matchAll(QUOTATION)].map(({ 0: quotation, index }) => ({
    start: index,
    end: index + quotation.length,
  }))
}

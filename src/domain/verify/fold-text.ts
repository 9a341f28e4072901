import { withoutInvisible } from './without-invisible.ts'

/** A text brought to one spelling, with the way back: unit i came from `[starts[i], ends[i])` of the original. */
export interface FoldedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** An ellipsis written as dots, a dash with the spaces around it, a run of white space, or a letter with its marks. */
const CLUSTER = /\.(?:\s?\.){2,}|\s*(?:-{2,}|[-‐‑‒–—―−﹘﹣－])\s*|\s+|\P{M}\p{M}*/gu
const SINGLE_QUOTES = /[‘’‚‛′‵`´ʼʻ＇‹›❛❜❮❯]/g
const DOUBLE_QUOTES = /[“”„‟″‶«»〝〞〟＂❝❞⹂〈〉⟨⟩⟪⟫]/g
const DASH = /^\s*[-‐‑‒–—―−﹘﹣－]/
const DOTS = /^(?:\.(?:\s?\.){2,}|…)$/
const ASCII = /^[\x21-\x5f\x61-\x7e]$/

/**
 * One spelling for what typesetters and models write differently: quotes, dashes, ellipses, white space, ligatures and
 * full-width signs, composed accents, letter case. Soft hyphens and other invisible signs are left out.
 */
export function foldText(text: string): FoldedText {
  const folded = { text: '', starts: [] as number[], ends: [] as number[] }
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const plain = foldCluster(cluster)
    folded.text += plain
    for (let unit = 0; unit < plain.length; unit++) {
      folded.starts.push(index)
      folded.ends.push(index + cluster.length)
    }
  }
  return folded
}

/** The same without the way back. */
export function fold(text: string): string {
  return foldText(text).text
}

function foldCluster(cluster: string): string {
  if (ASCII.test(cluster)) return cluster.toLowerCase()
  if (DASH.test(cluster)) return '-'
  if (/^\s/.test(cluster)) return ' '
  if (DOTS.test(cluster)) return '…'
  const visible = withoutInvisible(cluster)
  return visible.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').normalize('NFKC').toLowerCase()
}

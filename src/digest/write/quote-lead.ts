import type { Article, TextSpan } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import { countWords } from '../../domain/text/count-words.ts'
import { splitSentences } from '../../domain/text/split-sentences.ts'
import { checkDraft } from '../../domain/verify/check-draft.ts'
import type { EvidencePiece } from '../../ports/evidence-piece.ts'
import type { Novelty } from '../novelty/find-novelty.ts'

/** Shorter lines are datelines, headings and captions. */
const MIN_WORDS = 6

/** The first sentence that can stand for a story as it was published: the lead, or the first with what is new. */
export function quoteLead(pieces: readonly EvidencePiece[], novelty: Novelty): Claim | undefined {
  for (const piece of pieces) {
    for (const sentence of sentencesOf(piece)) {
      const text = piece.article.text.slice(sentence.start, sentence.end)
      if (countWords(text) < MIN_WORDS || !tellsNews(piece.article, sentence, novelty)) continue
      const checked = checkDraft({ text, quotes: [{ passage: piece.evidence.n, text }] }, pieces)
      if ('claim' in checked) return checked.claim
    }
  }
  return undefined
}

function sentencesOf({ evidence, start }: EvidencePiece): readonly TextSpan[] {
  return splitSentences(evidence.text).map((span) => ({ start: start + span.start, end: start + span.end }))
}

/** Whether a stretch of an article belongs into a digest of what is new: always, unless the story was told before. */
export function tellsNews({ id }: Pick<Article, 'id'>, { start, end }: TextSpan, novelty: Novelty): boolean {
  if (novelty.kind !== 'developing') return true
  return (novelty.sentences.get(id) ?? []).some((news) => news.start < end && start < news.end)
}

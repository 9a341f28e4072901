import type { Candidate, Outcome, RawInput } from './candidate.ts'
import { describeFailure, describeRefusal } from './describe-result.ts'
import type { PrepareContext } from './prepare-context.ts'
import { prepareItem } from './prepare-item.ts'
import { prepareLines } from './prepare-lines.ts'
import { DOCUMENT_HANDLERS } from './worker/document-handlers.ts'

/** Reads the text of a candidate, off the main thread. Errors of the input come as refused outcomes. */
export async function prepareCandidate(candidate: Candidate, context: PrepareContext): Promise<readonly Outcome[]> {
  switch (candidate.kind) {
    case 'refused':
      return [candidate]
    case 'rows':
      return prepareLines(candidate, context)
    case 'feed-item':
      return [await prepareItem(candidate, context)]
    case 'page':
    case 'paste':
    case 'pdf':
    case 'email':
      return [await prepareDocument(candidate, context)]
  }
}

async function prepareDocument(
  candidate: Extract<Candidate, { raw: RawInput }>,
  { pool, clock, signal }: PrepareContext,
): Promise<Outcome> {
  const { input, raw, known, kind } = candidate
  const task = {
    body: raw.body,
    known,
    nowMs: clock.now().getTime(),
    ...(raw.charset !== undefined && { charset: raw.charset }),
  }
  try {
    const prepared = await pool.run(DOCUMENT_HANDLERS[kind], task, signal)
    return prepared.ok
      ? { kind: 'article', input, article: prepared.article, raw }
      : { kind: 'refused', result: describeRefusal(input, prepared) }
  } catch (error) {
    signal.throwIfAborted()
    return { kind: 'refused', result: describeFailure(input, error) }
  }
}

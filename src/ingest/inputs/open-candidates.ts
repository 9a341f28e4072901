import { basename } from 'node:path'
import { NewsdeskError } from '../../domain/errors.ts'
import type { Candidate, RawInput } from '../candidate.ts'
import { describeFailure } from '../describe-result.ts'
import { batchLines } from '../import/batch-lines.ts'
import { readLines } from '../import/read-lines.ts'
import type { KnownMetadata } from '../prepare/known-metadata.ts'
import { recognise } from '../recognise/recognise.ts'
import { readWhole } from './byte-source.ts'
import { feedCandidates } from './feed-candidates.ts'
import type { OpenContext, OpenedInput } from './opened-input.ts'

/** Finds out what an input is and lists the articles it may hold. Errors of the input come as a refused candidate. */
export async function* openCandidates(opened: OpenedInput, context: OpenContext): AsyncGenerator<Candidate> {
  try {
    yield* recogniseAndList(opened, context)
  } catch (error) {
    context.signal.throwIfAborted()
    yield { kind: 'refused', result: describeFailure(opened.input, error) }
  }
}

async function* recogniseAndList(opened: OpenedInput, context: OpenContext): AsyncGenerator<Candidate> {
  const { input, source, contentType, url } = opened
  const hints = { name: url ?? basename(input), ...(contentType !== undefined && { contentType }) }
  const recognised = recognise(source.head, hints)
  if (recognised.kind === 'unreadable')
    throw new NewsdeskError('INPUT_UNREADABLE', recognised.message, { reason: recognised.reason })
  if (recognised.kind === 'opml') throw refuseOpml()
  if (recognised.kind === 'jsonl') yield* rowCandidates(opened, context)
  else if (recognised.kind === 'feed') yield* feedCandidates(opened, { raw: await readRaw(opened, context), context })
  else yield { kind: recognised.kind, input, raw: await readRaw(opened, context), known: describeInput(opened) }
}

function refuseOpml(): NewsdeskError {
  return new NewsdeskError('INPUT_UNREADABLE', 'the file lists feeds (OPML) instead of holding articles', {
    reason: 'opml',
    remedy: 'Add its feeds as sources: newsdesk sources import FILE.',
  })
}

async function* rowCandidates({ input, source }: OpenedInput, { limits }: OpenContext): AsyncGenerator<Candidate> {
  for await (const lines of batchLines(readLines(source.rest, limits.maxLineBytes)))
    yield { kind: 'rows', input, lines }
}

async function readRaw(opened: OpenedInput, { limits }: OpenContext): Promise<RawInput> {
  const body = await readWhole(opened.source, limits.maxInputBytes)
  const { charset, contentType = 'application/octet-stream' } = opened
  return { body, contentType, ...(charset !== undefined && { charset }) }
}

function describeInput({ inputKind, url, aliases }: OpenedInput): KnownMetadata {
  return { inputKind, ...(url !== undefined && { url }), ...(aliases !== undefined && { aliases }) }
}

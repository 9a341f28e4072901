import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { NewsdeskError } from '../../domain/errors.ts'
import type { Fetcher } from '../../ports/fetcher.ts'
import type { Candidate } from '../candidate.ts'
import { describeFailure } from '../describe-result.ts'
import type { IngestInput } from '../ingester.ts'
import { openBytes, openFile } from './byte-source.ts'
import { openCandidates } from './open-candidates.ts'
import { openDocument } from './open-document.ts'
import type { OpenContext, OpenedInput } from './opened-input.ts'
import { walkFolder } from './walk-folder.ts'

type Context = OpenContext & { readonly fetcher: Fetcher }

/**
 * Opens an input by name or bytes; what has to be fetched is fetched by then. The candidates are listed as they are asked
 * for. Errors of the input come as a refused candidate.
 */
export async function openInput(input: IngestInput, context: Context): Promise<AsyncIterable<Candidate>> {
  try {
    if (input.kind === 'bytes') return openCandidates(await openHanded(input), context)
    if (isUrl(input.name)) return openCandidates(await fetchInput(input.name, context), context)
    return await openPath(input.name, context)
  } catch (error) {
    context.signal.throwIfAborted()
    return refused(input.name, error)
  }
}

function isUrl(name: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(name)
}

async function* refused(input: string, error: unknown): AsyncGenerator<Candidate> {
  yield { kind: 'refused', result: describeFailure(input, error) }
}

async function openHanded(input: Extract<IngestInput, { kind: 'bytes' }>): Promise<OpenedInput> {
  const { name, body, contentType } = input
  const source = await openBytes(body)
  return { input: name, source, inputKind: 'paste', ...(contentType !== undefined && { contentType }) }
}

async function fetchInput(url: string, { fetcher, signal }: Context): Promise<OpenedInput> {
  return openDocument(await fetcher.fetch({ url, signal }), { input: url, askedFor: url })
}

async function openPath(path: string, context: OpenContext): Promise<AsyncIterable<Candidate>> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new NewsdeskError('INPUT_NOT_FOUND', `${path} does not exist or may not be read`, { cause })
  })
  if (found.isDirectory()) return folderCandidates(path, context)
  // Opening a pipe or device waits for its other end, which no signal can interrupt.
  if (!found.isFile())
    throw new NewsdeskError('INPUT_UNREADABLE', `${path} is a pipe or a device; pipe it in and give - as the input`, {
      reason: 'not-a-file',
    })
  return fileCandidates(path, context)
}

async function* folderCandidates(folder: string, context: OpenContext): AsyncGenerator<Candidate> {
  const { maxFolderFiles } = context.limits
  let count = 0
  try {
    for await (const file of walkFolder(folder)) {
      count++
      if (count > maxFolderFiles)
        throw refuseFolder(`${folder} has more than ${maxFolderFiles} files`, 'too-many-files')
      yield* fileCandidates(file, context)
    }
    if (count === 0) throw refuseFolder(`${folder} holds no files`, 'empty-folder')
  } catch (error) {
    context.signal.throwIfAborted()
    yield* refused(folder, error)
  }
}

function refuseFolder(message: string, reason: string): NewsdeskError {
  return new NewsdeskError('INPUT_REJECTED', message, { reason })
}

async function* fileCandidates(path: string, context: OpenContext): AsyncGenerator<Candidate> {
  try {
    const source = await openFile(resolve(path))
    yield* openCandidates({ input: path, source, inputKind: 'file' }, context)
  } catch (error) {
    context.signal.throwIfAborted()
    yield* refused(path, error)
  }
}

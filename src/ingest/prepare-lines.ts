import { NewsdeskError } from '../domain/errors.ts'
import type { Candidate, Outcome } from './candidate.ts'
import { describeFailure } from './describe-result.ts'
import type { Prepared } from './prepare/prepared.ts'
import type { PrepareContext } from './prepare-context.ts'

type LinesCandidate = Extract<Candidate, { kind: 'rows' }>

/** The media type of a line of an import kept as raw input. */
const LINE_TYPE = 'application/json'

/** The articles of some lines of an import file, in order; a line that can't be used is refused by its number. */
export async function prepareLines(
  { input, lines }: LinesCandidate,
  context: PrepareContext,
): Promise<readonly Outcome[]> {
  const texts = lines.flatMap((line) => ('text' in line ? [line.text] : []))
  const prepared = await prepareTexts(texts, context)
  let next = 0
  return lines.map((line) => {
    if ('error' in line) return refuse({ input, number: line.number, error: line.error })
    const result = prepared[next++]
    return describe({ input, number: line.number, text: line.text, result })
  })
}

/** When a batch hangs or crashes its worker, its lines are tried one by one, so that only the culprit is lost. */
async function prepareTexts(
  lines: readonly string[],
  context: PrepareContext,
): Promise<readonly (Prepared | NewsdeskError)[]> {
  if (lines.length === 0) return []
  try {
    const nowMs = context.clock.now().getTime()
    return await context.pool.run('prepareRows', { lines, nowMs }, context.signal)
  } catch (error) {
    context.signal.throwIfAborted()
    if (lines.length === 1) return [NewsdeskError.from(error)]
    const results: (Prepared | NewsdeskError)[] = []
    for (const line of lines) results.push(...(await prepareTexts([line], context)))
    return results
  }
}

function describe(line: {
  input: string
  number: number
  text: string
  result: Prepared | NewsdeskError | undefined
}): Outcome {
  const { input, number, text, result } = line
  if (result === undefined)
    throw new NewsdeskError('INTERNAL', 'a worker returned fewer articles than it was given lines')
  if (result instanceof NewsdeskError) return refuse({ input, number, error: result })
  if (!result.ok) {
    const { ok: _, code, message, reason, ...known } = result
    return refuse({ input, number, error: new NewsdeskError(code, message, { reason }), known })
  }
  const raw = { contentType: LINE_TYPE, body: new TextEncoder().encode(text) }
  return { kind: 'article', input, article: result.article, raw }
}

interface RefusedLine {
  readonly input: string
  readonly number: number
  readonly error: NewsdeskError
  readonly known?: Parameters<typeof describeFailure>[2]
}

function refuse({ input, number, error, known }: RefusedLine): Outcome {
  const { reason } = error
  const located = new NewsdeskError(error.code, atLine(number, error.message), {
    cause: error,
    ...(reason !== undefined && { reason }),
    remedy: 'Correct the line and give the file again; the other lines go in.',
  })
  return { kind: 'refused', result: describeFailure(input, located, known) }
}

function atLine(number: number, message: string): string {
  return `line ${number}: ${message}`
}

import type { Evidence, Writer, WriterEvent, WritingTask } from '../../src/ports/writer.ts'

const CLAIMS = 3
/** Real time, between two claims: long enough to be killed in. */
const PAUSE_MS = 40
const SENTENCE = /^[^.]*\./
/** The bench's invented words end in a number, and name one thing. */
const INVENTED = /\b[a-z]+\d+\b/gi

/** Writes as a model does, one claim after the other, and takes its time: whoever is killed meanwhile has shown a part. */
export function createStreamingWriter(pause: (ms: number) => Promise<void>): Writer {
  return {
    kind: 'openai',
    model: 'streaming',
    async *write(task): AsyncGenerator<WriterEvent> {
      for (const { n, text } of pickEvidence(task)) {
        const [sentence] = SENTENCE.exec(text) ?? []
        if (sentence === undefined) continue
        yield { type: 'claim', claim: { text: sentence, quotes: [{ passage: n, text: sentence }] } }
        await pause(PAUSE_MS)
      }
      yield { type: 'end', model: 'streaming', confidence: 1 }
    },
  }
}

/** On what a question names by an invented word only what has that word says anything. */
function pickEvidence(task: WritingTask): readonly Evidence[] {
  if (task.kind !== 'answer') return []
  const named = task.question.match(INVENTED) ?? []
  const says = ({ text }: Evidence) => named.every((word) => text.toLowerCase().includes(word.toLowerCase()))
  return task.evidence.filter(says).slice(0, CLAIMS)
}

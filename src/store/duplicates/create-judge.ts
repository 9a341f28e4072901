import { isSameWording } from '../../domain/near-duplicate/is-same-wording.ts'
import { haveSameNumbers } from '../../domain/near-duplicate/numbers/have-same-numbers.ts'
import { type Report, readReport } from '../../domain/near-duplicate/report.ts'
import type { Write } from '../database.ts'
import type { Wording } from './wording.ts'

/** Compares wordings by their texts, and remembers the latest texts and verdicts. */
export interface Judge {
  isNearDuplicate(transaction: Write, a: Wording, b: Wording): Promise<boolean>
  haveSameNumbers(transaction: Write, a: Wording, b: Wording): Promise<boolean>
}

/** Each of some 50 KB. */
const MAX_REPORTS = 128
const MAX_VERDICTS = 20_000

export function createJudge(): Judge {
  const reports = createMemory<Report>(MAX_REPORTS)
  const wordings = createMemory<boolean>(MAX_VERDICTS)
  const numbers = createMemory<boolean>(MAX_VERDICTS)
  const compare = async (
    transaction: Write,
    [a, b]: readonly [Wording, Wording],
    { memory, test }: { memory: Memory<boolean>; test: (a: Report, b: Report) => boolean },
  ) =>
    memory.recall([a.hash, b.hash].toSorted().join(), async () => {
      const own = await reports.recall(a.hash, () => loadReport(transaction, a))
      return test(own, await reports.recall(b.hash, () => loadReport(transaction, b)))
    })
  const agree: Judge['haveSameNumbers'] = (transaction, a, b) =>
    compare(transaction, [a, b], { memory: numbers, test: haveSameNumbers })
  return {
    haveSameNumbers: agree,
    isNearDuplicate: async (transaction, a, b) =>
      (await compare(transaction, [a, b], { memory: wordings, test: isSameWording })) && agree(transaction, a, b),
  }
}

async function loadReport(transaction: Write, { firstId, firstVersion }: Wording): Promise<Report> {
  const row = await transaction
    .selectFrom('article_versions as v')
    .innerJoin('article_texts as t', 't.version_seq', 'v.seq')
    .select(['v.title', 't.text'])
    .where('v.article_id', '=', firstId)
    .where('v.version', '=', firstVersion)
    .executeTakeFirstOrThrow()
  return readReport(row)
}

interface Memory<Value> {
  recall(key: string, find: () => Promise<Value>): Promise<Value>
}

/** Keeps the values that were found last; the oldest go first. */
function createMemory<Value>(maxValues: number): Memory<Value> {
  const values = new Map<string, { readonly value: Value }>()
  return {
    async recall(key, find) {
      const known = values.get(key)
      if (known) return known.value
      const value = await find()
      values.set(key, { value })
      const [oldest] = values.keys()
      if (values.size > maxValues && oldest !== undefined) values.delete(oldest)
      return value
    },
  }
}

import { articleDraft } from '../../../../support/article-draft.ts'
import { openSmallIndex } from '../open-small-index.ts'

const PLACES = ['ferry', 'bridge', 'harbour', 'tax', 'council', 'flood']
const ARTICLES = 40
const ROUNDS = 500
const PRUNE_EVERY = 35
const DAY_MS = 86_400_000

/** The main file of a child process: writes, changes, prunes and puts the index in order until it is killed. */
const [folder = '', offset = '0'] = process.argv.slice(2)
await using index = await openSmallIndex(folder)
process.stdout.write('ready\n')
for (let round = Number(offset); round < Number(offset) + ROUNDS; round++) {
  const place = (step: number) => PLACES[(round * 7 + step) % PLACES.length]
  const text = `The ${place(1)} and the ${place(3)} of round ${round}.\n\nThe ${place(2)}, again the ${place(2)}.`
  const seenAt = new Date(round * DAY_MS).toISOString()
  await index.articles.save([
    articleDraft({ key: `url:${round % ARTICLES}`, title: `On the ${place(0)}`, text, seenAt }),
  ])
  await index.postings.maintain(index.database)
  if (round % PRUNE_EVERY === PRUNE_EVERY - 1) await index.prune((round - PRUNE_EVERY / 2) * DAY_MS)
  process.stdout.write(`${round}\n`)
}

import { benchAsk } from './ask.ts'
import { benchIngest } from './ingest.ts'
import { benchKills } from './kills.ts'
import { benchSearch } from './search.ts'
import { benchStore } from './store.ts'
import { benchVectors } from './vectors.ts'

const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  ask: benchAsk,
  ingest: benchIngest,
  kills: benchKills,
  search: benchSearch,
  store: benchStore,
  vectors: benchVectors,
}

const [name = 'ask', ...args] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench) await bench(args)
else {
  process.stderr.write(`there is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}\n`)
  process.exitCode = 2
}

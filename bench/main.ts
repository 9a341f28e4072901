import { benchAsk } from './ask.ts'
import { benchIngest } from './ingest.ts'
import { benchStore } from './store.ts'

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { ask: benchAsk, ingest: benchIngest, store: benchStore }

const [name = 'ask'] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench) await bench()
else {
  process.stderr.write(`there is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}\n`)
  process.exitCode = 2
}

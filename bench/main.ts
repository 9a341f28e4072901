import { benchAsk } from './ask.ts'

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { ask: benchAsk }

const [name = 'ask'] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench) await bench()
else {
  process.stderr.write(`there is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}\n`)
  process.exitCode = 2
}

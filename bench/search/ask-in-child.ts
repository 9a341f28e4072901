import { readFile } from 'node:fs/promises'
import { openNewsdesk } from './open-newsdesk.ts'

const LIMIT = 50
const [folder = '', file = ''] = process.argv.slice(2)
const queries: readonly (readonly string[])[] = JSON.parse(await readFile(file, 'utf8'))
const started = performance.now()
await using index = await openNewsdesk(folder)
await index.find(queries[0] ?? [], LIMIT)
const readyMs = Math.round(performance.now() - started)
for (const terms of queries) await index.find(terms, LIMIT)
const { maxRSS } = process.resourceUsage()
process.stdout.write(JSON.stringify({ firstAnswerMs: readyMs, maxRssMb: Math.round(maxRSS / 1024) }))

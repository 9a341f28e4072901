import { resolve } from 'node:path'
import { loadPages } from '../../test/eval/extract/data-sets.ts'
import { scoreText, summariseF1 } from '../../test/eval/extract/score-shingles.ts'
import { EXTRACTORS } from './extractors.ts'

/** Pages read before the clock starts: code that runs for the first time is slow in all of them. */
const WARM_UP_PAGES = 40
const BYTES_PER_KILOBYTE = 1_024

/** Reads all pages of the set in EVAL_DIR (second argument) with one extractor (first) and prints its figures as JSON. */
const [name = '', evalDir = ''] = process.argv.slice(2)
const extract = await EXTRACTORS[name]?.()
if (!extract) throw new Error(`there is no extractor ${name}`)
const pages = await loadPages(resolve(evalDir))
for (const { input, url } of pages.slice(0, WARM_UP_PAGES)) await extractOrNothing({ html: input, url })
const baseBytes = process.memoryUsage.rss()
const cpu = process.cpuUsage()
const texts: string[] = []
for (const { input, url } of pages) texts.push(await extractOrNothing({ html: input, url }))
const { user, system } = process.cpuUsage(cpu)
const seconds = (user + system) / 1e6
process.stdout.write(
  JSON.stringify({
    pages: pages.length,
    failed: texts.filter((text) => text === '').length,
    f1: summariseF1(pages.map(({ expected }, at) => scoreText(expected, texts[at] ?? ''))),
    pagesPerCpuSecond: pages.length / seconds,
    msPerPage: (seconds * 1_000) / pages.length,
    baseBytes,
    peakBytes: process.resourceUsage().maxRSS * BYTES_PER_KILOBYTE,
  }),
)

/** A page on which an extractor breaks counts as one in which it found nothing. */
async function extractOrNothing(page: { html: string; url: string }): Promise<string> {
  try {
    return (await extract?.(page)) ?? ''
  } catch {
    return ''
  }
}

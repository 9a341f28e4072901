import robotsParser from 'robots-parser'

/** What one host's robots.txt says to us. */
export interface RobotsRules {
  isAllowed(url: URL): boolean
  /** Crawl-delay in milliseconds. */
  readonly crawlDelayMs?: number
}

export const ALLOW_ALL: RobotsRules = { isAllowed: () => true }

// The package's types describe an ES module; what Node loads is the function itself.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** Matching costs rule length times path length: both are bounded, so that a hostile file can't hold the event loop. */
const MAX_LINE_LENGTH = 1_024
const MAX_PATH_LENGTH = 512

/** Rules for `userAgent`, whose product name (before `/`) is what robots.txt names. */
export function parseRobotsRules(file: { url: URL; text: string }, userAgent: string): RobotsRules {
  const lines = file.text.split(/\r\n?|\n/).filter((line) => line.length <= MAX_LINE_LENGTH)
  const robots = parseRobots(file.url.href, lines.join('\n'))
  const delaySeconds = robots.getCrawlDelay(userAgent)
  return {
    isAllowed: (url) => robots.isAllowed(shorten(url), userAgent) ?? true,
    ...(delaySeconds !== undefined && delaySeconds > 0 && { crawlDelayMs: delaySeconds * 1_000 }),
  }
}

function shorten(url: URL): string {
  return url.origin + (url.pathname + url.search).slice(0, MAX_PATH_LENGTH)
}

import { MINUTE_MS } from '../../domain/timestamp.ts'
import { type RefreshDueOptions, refreshDueSources } from './refresh-due-sources.ts'

const TICK_MS = MINUTE_MS

/** Refreshes what is due, once a minute, until the signal is aborted. A failing store is logged and tried again. */
export async function pollSources(options: RefreshDueOptions & { readonly signal: AbortSignal }): Promise<void> {
  const { clock, signal } = options
  while (!signal.aborted) {
    await refreshAllDue(options)
    await clock.sleep(TICK_MS, signal).catch((reason: unknown) => {
      if (!signal.aborted) throw reason
    })
  }
}

async function refreshAllDue(options: RefreshDueOptions & { readonly signal: AbortSignal }): Promise<void> {
  const { log, signal } = options
  try {
    for (let isMore = true; isMore && !signal.aborted; ) {
      const report = await refreshDueSources(options)
      isMore = report.isMore
      if (report.sources > 0)
        log.info({ sources: report.sources, ...Object.fromEntries(report.counts) }, 'sources refreshed')
    }
  } catch (error) {
    log.error({ err: error }, 'polling sources failed')
  }
}

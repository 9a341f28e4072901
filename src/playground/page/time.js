/** Formatting of Slack timestamps (`seconds.micros`) in the reader's own zone. */

function dateOf(ts) {
  return new Date(Number(ts) * 1000)
}

export function clockTime(ts) {
  return dateOf(ts).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
}

export function fullTime(ts) {
  return dateOf(ts).toLocaleString([], { dateStyle: 'full', timeStyle: 'medium' })
}

/** "Today", "Yesterday", or the day in words. */
export function dayLabel(ts, now = new Date()) {
  const day = dateOf(ts)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (day.toDateString() === now.toDateString()) return 'Today'
  if (day.toDateString() === yesterday.toDateString()) return 'Yesterday'
  return day.toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

const DATE_TOKENS = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_pretty: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short_pretty: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long_pretty: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
}

/** `<!date^seconds^format|fallback>`; the fallback when the time makes no sense. */
export function formatSlackDate({ seconds, format, fallback }) {
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime()) || typeof format !== 'string') return fallback
  return format.replace(/\{(\w+)\}/g, (whole, token) =>
    Object.hasOwn(DATE_TOKENS, token) ? date.toLocaleString([], DATE_TOKENS[token]) : whole,
  )
}

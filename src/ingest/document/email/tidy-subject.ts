const PREFIX = /^(?:(?:re|fwd?|aw|wg|tr|rv|antw|sv|vs)\s*(?:\[\d+\])?\s*:|\[[^\]]{1,40}\])\s*/i

/** A subject without what mail programs and lists put before it ("Re:", "Fwd:", "[list]"). Undefined when nothing is left. */
export function tidySubject(subject: string | undefined): string | undefined {
  let tidy = subject?.replace(/\s+/g, ' ').trim() ?? ''
  while (PREFIX.test(tidy)) tidy = tidy.replace(PREFIX, '')
  return tidy === '' ? undefined : tidy
}

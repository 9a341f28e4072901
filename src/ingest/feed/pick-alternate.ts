interface Link {
  readonly href?: string | undefined
  readonly rel?: string | undefined
  readonly type?: string | undefined
}

/**
 * The address of the page an Atom element stands for: `rel=alternate` (or none), HTML before other types. An entry with
 * only a `self` link is at home there.
 */
export function pickAlternate(links: readonly Link[] | undefined): string | undefined {
  const usable = (links ?? []).filter((link) => link.href !== undefined)
  const alternates = usable.filter(({ rel = 'alternate' }) => rel === 'alternate' || rel === '')
  const html = alternates.find(({ type = 'text/html' }) => /html/i.test(type))
  return (html ?? alternates[0] ?? usable.find(({ rel }) => rel === 'self'))?.href
}

/** Fields that people read; ids, values, URLs and types do not count against Slack's sum. */
const TEXT_FIELDS = new Set(['text', 'title', 'alt_text', 'caption', 'label', 'hint', 'description'])

/** Characters (UTF-16) of all readable text in blocks, which Slack sums up over a message. */
export function blockTextLength(blocks: readonly unknown[]): number {
  return blocks.reduce<number>((sum, block) => sum + textLength(block), 0)
}

/** Characters of all readable text below a value. Walks with a list, so that deep nesting cannot exhaust the stack. */
export function textLength(root: unknown): number {
  const open: unknown[] = [root]
  let length = 0
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue
    for (const [name, child] of Object.entries(value)) {
      if (typeof child === 'string' && TEXT_FIELDS.has(name)) length += child.length
      else if (typeof child === 'object' && child !== null) open.push(child)
    }
  }
  return length
}

import type { RenderedMessage } from '../../../src/domain/digest.ts'

/** Every text object of a value, one a line: what a person would read. */
export function shownText(value: unknown): string {
  return textsOf(value).join('\n')
}

export function shownTextOf(messages: readonly RenderedMessage[]): string {
  return messages.map(({ blocks }) => shownText(blocks)).join('\n')
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => {
    return name === 'text' && typeof child === 'string' ? [child] : textsOf(child)
  })
}

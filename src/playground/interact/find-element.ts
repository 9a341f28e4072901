import type { SlackBlock } from '../state/slack-message.ts'

/** An interactive element and the block it is in. */
export interface FoundElement {
  readonly blockId: string
  readonly element: Record<string, unknown> & { readonly type: string }
}

export interface ElementQuery {
  readonly actionId?: string
  readonly blockId?: string
  /** Where several elements share an action id: the value of the one that is meant. */
  readonly value?: string
}

/** All interactive elements of blocks, in reading order. */
export function listElements(blocks: readonly SlackBlock[]): FoundElement[] {
  return blocks.flatMap((block) => {
    const blockId = typeof block.block_id === 'string' ? block.block_id : ''
    const nested = [...asBlocks(block.child_blocks), ...(block.type === 'carousel' ? asBlocks(block.elements) : [])]
    const own = [block.accessory, block.element, ...asList(block.actions), ...asList(block.elements)]
    return [...own.filter(isElement).map((element) => ({ blockId, element })), ...listElements(nested)]
  })
}

export function findElement(blocks: readonly SlackBlock[], query: ElementQuery): FoundElement | undefined {
  const fitting = listElements(blocks).filter(
    ({ blockId, element }) =>
      (query.actionId === undefined || element.action_id === query.actionId) &&
      (query.blockId === undefined || blockId === query.blockId),
  )
  return fitting.find(({ element }) => element.value !== undefined && element.value === query.value) ?? fitting[0]
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function asBlocks(value: unknown): readonly SlackBlock[] {
  return asList(value).filter(isElement)
}

function isElement(value: unknown): value is Record<string, unknown> & { type: string } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

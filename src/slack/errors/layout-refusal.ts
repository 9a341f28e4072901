import { NewsdeskError } from '../../domain/errors.ts'

const LAYOUT_CODES = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_blocks_too_many'])

/** Slack did not like how a message is laid out: the same words in plain sections may pass. */
export function isLayoutRefusal(error: unknown): boolean {
  return error instanceof NewsdeskError && error.code === 'SLACK_REFUSED' && LAYOUT_CODES.has(error.reason ?? '')
}

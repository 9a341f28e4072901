import { validateBlocks } from '../blocks/validate-blocks.ts'
import { missingArgument } from './api-arguments.ts'
import type { ApiMethod } from './api-method.ts'
import { describeProblem } from './chat/read-content.ts'
import { SlackApiError } from './slack-api-error.ts'

/** blocks.validate: the Block Kit check by itself, no token needed. */
export const checkBlocks: ApiMethod = {
  token: 'none',
  handle({ workspace }, args) {
    const blocks = args.structure('blocks')
    if (!Array.isArray(blocks)) throw missingArgument('blocks')
    const problems = validateBlocks(blocks, { surface: 'message', unsupported: workspace.unsupportedBlocks })
    if (problems.length > 0) throw new SlackApiError('invalid_blocks', problems.map(describeProblem))
    return {}
  },
}

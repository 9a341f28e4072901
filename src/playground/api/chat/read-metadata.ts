import { isRecord } from '../../blocks/check.ts'
import type { MessageMetadata } from '../../state/slack-message.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { ApiArguments } from '../api-arguments.ts'
import { SlackApiError } from '../slack-api-error.ts'

const EVENT_TYPE = /^[A-Za-z0-9_.-]{1,255}$/

/** The metadata of a message. Throws `invalid_metadata_format`, `invalid_metadata_schema` or `metadata_too_large`. */
export function readMetadata(workspace: Workspace, args: ApiArguments): MessageMetadata | undefined {
  if (!args.has('metadata')) return undefined
  const metadata = args.structure('metadata')
  if (!isRecord(metadata)) throw new SlackApiError('invalid_metadata_format')
  const { event_type, event_payload } = metadata
  const isValidType = typeof event_type === 'string' && EVENT_TYPE.test(event_type)
  if (!isValidType || !isRecord(event_payload)) throw new SlackApiError('invalid_metadata_schema')
  const bytes = Buffer.byteLength(JSON.stringify(metadata))
  if (bytes > workspace.limits.maxMetadataBytes) throw new SlackApiError('metadata_too_large')
  return { event_type, event_payload }
}

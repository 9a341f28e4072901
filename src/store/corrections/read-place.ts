import type { Publication } from '../../domain/correction.ts'
import type { AnswerId, ChannelId, DigestId } from '../../domain/ids.ts'
import type { AnswerRecord } from '../../ports/store/answer-store.ts'
import type { PublicationPlace } from '../../ports/store/correction-store.ts'
import type { Read, Write } from '../database.ts'
import { parseStored } from '../parse-stored.ts'

type Place = PublicationPlace | 'pending' | undefined

export function readPlace(from: Read | Write, publication: Publication): Promise<Place> {
  return publication.kind === 'answer' ? placeOfAnswer(from, publication.id) : placeOfDigest(from, publication.id)
}

async function placeOfAnswer(from: Read | Write, id: AnswerId): Promise<Place> {
  const row = await from.selectFrom('answers').select('record').where('id', '=', id).executeTakeFirst()
  const place = row && parseStored<AnswerRecord>(row.record).place
  if (place?.threadTs === undefined) return undefined
  const { channel, threadTs, messageTs, moreTs = [] } = place
  return messageTs === undefined ? 'pending' : { channel, threadTs, messages: [messageTs, ...moreTs] }
}

/** The first message of a digest starts the thread of the others. */
async function placeOfDigest(from: Read | Write, id: DigestId): Promise<Place> {
  const rows = await from
    .selectFrom('outbox')
    .select(['channel', 'state', 'ts'])
    .where('digest_id', '=', id)
    .orderBy('position')
    .execute()
  const [first] = rows
  if (first === undefined || first.state === 'failed') return undefined
  if (rows.some(({ state }) => state === 'pending' || state === 'sending')) return 'pending'
  const messages = rows.flatMap(({ ts }) => ts ?? [])
  const [threadTs] = messages
  return threadTs === undefined ? undefined : { channel: first.channel as ChannelId, threadTs, messages }
}

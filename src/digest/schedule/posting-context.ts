import type { Messenger } from '../../ports/messenger.ts'
import type { DigestContext } from '../digest-context.ts'

/** The context of work that posts. */
export type PostingContext = DigestContext & { readonly messenger: Messenger }

import { readEmail } from '../document/read-email.ts'
import { composeArticle } from './compose-article.ts'
import type { PageTask } from './prepare-page.ts'
import type { Prepared } from './prepared.ts'

/** The article of an e-mail message. */
export async function prepareEmail({ body, known, nowMs }: PageTask): Promise<Prepared> {
  const now = new Date(nowMs)
  return composeArticle(await readEmail(body, { now }), { known, now })
}

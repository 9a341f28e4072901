import type { SuspiciousArticle } from '../../domain/answer.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'

/** Says that an article gives orders to models, which nobody followed. */
export function warnOf({ title }: Pick<SuspiciousArticle, 'title'>): string {
  return `:warning: “${escapeMrkdwn(title)}” holds text that addresses a model instead of a reader. It was not followed.`
}

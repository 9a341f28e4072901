import { createHash } from 'node:crypto'
import { normalWording } from '../../domain/text/normal-wording.ts'

/** SHA-256 (hex) over the wording of title and text. Two articles with one hash say the same words. */
export function contentHash(title: string, text: string): string {
  return createHash('sha256').update(normalWording(title)).update('\n').update(normalWording(text)).digest('hex')
}

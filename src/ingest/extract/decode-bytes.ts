/** A text and the charset it was read as. */
export interface DecodedText {
  readonly text: string
  readonly charset: string
}

/** Reads bytes as text: byte order mark, strict UTF-8, the declared charset, else windows-1252. Never throws. */
export function decodeBytes(bytes: Uint8Array, declared?: string): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const charset = declared ?? 'windows-1252'
    return { text: new TextDecoder(charset).decode(bytes), charset }
  }
}

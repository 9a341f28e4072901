const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/** A text without the signs that nothing is drawn for. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

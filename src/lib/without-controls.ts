/** C0 and C1 controls except tab and newline, and characters that turn the reading direction around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is what this is for
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text without characters that nobody sees but that a terminal or a client obeys. */
export function withoutControls(text: string): string {
  return text.replace(UNWANTED, '')
}

/** Where the next `mark` after `from` ends; the end of the page when there is none, as a browser reads what is left open. */
export function endAfter(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at === -1 ? html.length : at + mark.length
}

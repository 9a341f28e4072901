const ONE_ADDRESS = /^https?:\/\/\S+$/i

/** Whether a message is the address of a page, and nothing else. */
export function isOneAddress(text: string): boolean {
  return ONE_ADDRESS.test(text)
}

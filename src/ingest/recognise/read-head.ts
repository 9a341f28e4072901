const HEAD_BYTES = 65_536

/** The first part of an input as text that is good enough to tell formats apart: UTF-16 by its mark or zeros, else UTF-8. */
export function readHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES)
  const isBigEndian = (head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] !== 0)
  const isLittleEndian = (head[0] === 0xff && head[1] === 0xfe) || (head[1] === 0 && head[0] !== 0)
  if (isBigEndian) return new TextDecoder('utf-16be').decode(head)
  if (isLittleEndian) return new TextDecoder('utf-16le').decode(head)
  return new TextDecoder('utf-8').decode(head)
}

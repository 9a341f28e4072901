const FIRST_SIZE = 4096
/** Each byte of a varint holds 7 bits; the eighth says that another follows. */
const MORE = 0x80
const BITS = 7
const LOW_BITS = 0x7f
/** Of 2^53. */
const LONGEST_NUMBER = 8
/** Below this a number is shifted, which is several times as quick as dividing it. */
const PAST_BITWISE = 2 ** 31
const floatBytes = new Uint8Array(Float64Array.BYTES_PER_ELEMENT)
const float = new DataView(floatBytes.buffer)
const encoder = new TextEncoder()

/** Bytes that grow: numbers as varints (LEB128), texts as UTF-8 with their length before them. */
export class ByteWriter {
  #bytes = new Uint8Array(FIRST_SIZE)
  #length = 0

  get length(): number {
    return this.#length
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1)
    this.#bytes[this.#length++] = value
  }

  /** A whole number from 0 to 2^53. */
  number(value: number): void {
    if (this.#length + LONGEST_NUMBER > this.#bytes.length) this.#grow(LONGEST_NUMBER)
    const bytes = this.#bytes
    let at = this.#length
    let large = value
    for (; large >= PAST_BITWISE; large = Math.floor(large / MORE)) bytes[at++] = (large % MORE) | MORE
    let rest = large | 0
    for (; rest >= MORE; rest >>= BITS) bytes[at++] = (rest & LOW_BITS) | MORE
    bytes[at++] = rest
    this.#length = at
  }

  /** Any number, in eight bytes. */
  float(value: number): void {
    float.setFloat64(0, value, true)
    this.bytes(floatBytes)
  }

  text(value: string): void {
    const start = this.#length
    this.number(value.length)
    if (this.#length + value.length > this.#bytes.length) this.#grow(value.length)
    const bytes = this.#bytes
    const first = this.#length
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at)
      if (code >= MORE) {
        this.#length = start
        this.#encode(value)
        return
      }
      bytes[first + at] = code
    }
    this.#length = first + value.length
  }

  bytes(value: Uint8Array): void {
    if (this.#length + value.length > this.#bytes.length) this.#grow(value.length)
    this.#bytes.set(value, this.#length)
    this.#length += value.length
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  /** What was written, in the writer's own memory: good until the next writing. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** Begins anew, in the same memory. */
  clear(): void {
    this.#length = 0
  }

  #encode(value: string): void {
    const bytes = encoder.encode(value)
    this.number(bytes.length)
    this.bytes(bytes)
  }

  #grow(more: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}

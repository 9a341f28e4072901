const FIRST_SIZE = 4096
/** Each byte of a varint holds 7 bits; the eighth says that another follows. */
const MORE = 0x80
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
    let rest = value
    while (rest >= MORE) {
      this.byte((rest % MORE) | MORE)
      rest = Math.floor(rest / MORE)
    }
    this.byte(rest)
  }

  /** Any number, in eight bytes. */
  float(value: number): void {
    const bytes = new Uint8Array(Float64Array.BYTES_PER_ELEMENT)
    new DataView(bytes.buffer).setFloat64(0, value, true)
    this.bytes(bytes)
  }

  text(value: string): void {
    const start = this.#length
    this.number(value.length)
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at)
      if (code >= MORE) {
        this.#length = start
        this.#encode(value)
        return
      }
      this.byte(code)
    }
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

import { NewsdeskError } from '../../domain/errors.ts'

const MORE = 0x80

/** Reads what a ByteWriter wrote. Error: STORE_FAILED at the end of the bytes. */
export class ByteReader {
  readonly #bytes: Buffer
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.at = at
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length
  }

  byte(): number {
    const value = this.#bytes[this.at++]
    if (value === undefined) throw new NewsdeskError('STORE_FAILED', 'a block of the index ends too early')
    return value
  }

  number(): number {
    let value = this.byte()
    if (value < MORE) return value
    value -= MORE
    for (let scale = MORE; ; scale *= MORE) {
      const next = this.byte()
      value += (next % MORE) * scale
      if (next < MORE) return value
    }
  }

  float(): number {
    const value = this.#bytes.readDoubleLE(this.at)
    this.at += Float64Array.BYTES_PER_ELEMENT
    return value
  }

  text(): string {
    const length = this.number()
    const start = this.at
    this.at += length
    return this.#bytes.toString('utf8', start, this.at)
  }

  /** The next bytes, not copied. */
  bytes(length: number): Uint8Array {
    const start = this.at
    this.at += length
    return this.#bytes.subarray(start, this.at)
  }
}

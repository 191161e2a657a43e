const scratch = new DataView(new ArrayBuffer(8));

/** Bytes of a WebAssembly module, in the order in which they are written. */
export class ByteWriter {
  private buffer = new Uint8Array(256);
  private length = 0;

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.buffer.subarray(0, this.length);
  }

  byte(byte: number): void {
    if (this.length === this.buffer.length) this.grow(1);
    this.buffer[this.length++] = byte;
  }

  append(bytes: ArrayLike<number>): void {
    this.grow(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A whole number from 0 to 2³² − 1 in LEB128: seven bits a byte, the lowest first. */
  unsigned(number: number): void {
    let rest = number >>> 0;
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** A whole number from −2³¹ to 2³¹ − 1 in signed LEB128: the last byte's bit 6 is the sign. */
  signed(number: number): void {
    let rest = number | 0;
    while (rest < -0x40 || rest > 0x3f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    this.byte(rest & 0x7f);
  }

  /** A double in its eight bytes, the lowest first. */
  float64(number: number): void {
    scratch.setFloat64(0, number, true);
    for (let i = 0; i < 8; i++) this.byte(scratch.getUint8(i));
  }

  /** A text in UTF-8 after its length; ASCII only. */
  name(text: string): void {
    this.unsigned(text.length);
    for (const character of text) this.byte(character.charCodeAt(0));
  }

  /** What another writer has, after its length. */
  sized({ bytes }: ByteWriter): void {
    this.unsigned(bytes.length);
    this.append(bytes);
  }

  private grow(by: number): void {
    if (this.length + by <= this.buffer.length) return;
    const larger = new Uint8Array(2 * (this.length + by));
    larger.set(this.bytes);
    this.buffer = larger;
  }
}

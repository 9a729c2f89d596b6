/** Bytes as lower-case hexadecimal text: one spelling only, so that no changed character can go unnoticed. */

/** `fromHex` reads it back. */
export function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** @param hex an even number of hexadecimal digits, as `toHex` gives them. */
export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** @param length in bytes. */
export function randomHex(length: number): string {
  return toHex(crypto.getRandomValues(new Uint8Array(length)))
}

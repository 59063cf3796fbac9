/** How far each of the four steps of a round turns its word. */
const TURNS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const
/** Which word of the block each round takes: first, and how many further at every step. */
const PLACES = [
  [0, 1],
  [1, 5],
  [5, 3],
  [0, 7],
] as const
const SINES = Uint32Array.from({ length: 64 }, (_, step) => Math.abs(Math.sin(step + 1)) * 2 ** 32)

const mixed = (round: number, b: number, c: number, d: number): number => {
  if (round === 0) return (b & c) | (~b & d)
  if (round === 1) return (b & d) | (c & ~d)
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d)
}

const padded = (bytes: Uint8Array): DataView => {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const words = new DataView(whole.buffer)
  words.setUint32(whole.length - 8, (bytes.length * 8) >>> 0, true)
  words.setUint32(whole.length - 4, Math.floor(bytes.length / 2 ** 29), true)
  return words
}

/** MD5 (RFC 1321), which no browser offers: old lists of exact copies know a file by nothing else. */
export const md5 = (bytes: Uint8Array): string => {
  const words = padded(bytes)
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  for (let block = 0; block < words.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state
    for (let step = 0; step < 64; step++) {
      const round = step >> 4
      const [first, further] = PLACES[round] ?? [0, 0]
      const word = words.getUint32(block + 4 * ((first + further * step) % 16), true)
      const sum = (a + mixed(round, b, c, d) + word + (SINES[step] ?? 0)) | 0
      const turn = TURNS[round]?.[step % 4] ?? 0
      const next = (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0
      ;[a, d, c, b] = [d, c, b, next]
    }
    state.set([a, b, c, d].map((value, at) => value + (state[at] ?? 0)))
  }
  return [...new Uint8Array(state.buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

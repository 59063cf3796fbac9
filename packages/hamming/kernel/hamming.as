// The loops of kernel.ts in AssemblyScript; layout.ts names the addresses. Built by build.sh.

@external("kernel", "take")
declare function take(count: u32): void

const QUERY: usize = 0
const HEAD: usize = 64
const TABLES: usize = 256
const FLIPS: usize = 1024
const SPANS: usize = 4096
/** Where the spans, and where the candidates of each table begin. */
const OPENED: usize = 768
const GATHERED: usize = 896
const CANDIDATES: usize = 36864
const CANDIDATES_AT_MOST: u32 = 8192
const MATCHES: usize = CANDIDATES + CANDIDATES_AT_MOST * 4
const MATCHES_AT_MOST: u32 = 8192
const SPREAD: usize = MATCHES + MATCHES_AT_MOST * 8
const RAW: usize = SPREAD + 64 * 16 * 32
const RAW_ENTRIES: usize = RAW + 1024 * 32
const PARITY: usize = RAW_ENTRIES + 1024 * 4
const FIXES: usize = PARITY + 2048
const STEP_HEADS: usize = FIXES + 64
const STEPS: usize = STEP_HEADS + 128
const STEP_BYTES: usize = 24
const LIMITS: usize = 4032
const CODED_PLACE_BYTES: u32 = 5
const BIN_BITS: u32 = 8
const BIN_RECORDS: u32 = 4096
const BIN_BYTES: usize = BIN_RECORDS * 8 + 192
const BIN_HEADS: usize = 2048
const TABLE_BYTES: u32 = 32
const RECORD_BYTES: u32 = 36
const CLUSTER_BYTES: u32 = 72

let fingerprints: usize = 0
let entries: usize = 0
let marks: usize = 0
let withdrawn: usize = 0
let length: u32 = 0
let placeBits: u32 = 0
let q0: u64 = 0
let q1: u64 = 0
let q2: u64 = 0
let q3: u64 = 0
let matches: u32 = 0

// @ts-ignore: decorator
@inline
function bitOf(bits: usize, place: u32): u32 {
  return (load<u32>(bits + ((place >>> 5) << 2)) >>> (place & 31)) & 1
}

// @ts-ignore: decorator
@inline
function windowOf(fingerprint: usize, start: u32, mask: u32): u32 {
  // Round and round: behind the last bit comes the first.
  if (start >= 200) {
    const end = load<u64>(fingerprint, 24) >>> <u64>(start - 192)
    return <u32>(end | (load<u64>(fingerprint) << <u64>(256 - start))) & mask
  }
  return <u32>(load<u64>(fingerprint + (start >>> 3)) >>> <u64>(start & 7)) & mask
}

const CHUNK: u32 = 0xffffff
const INFO: u32 = 2047
const INFO_BITS: u32 = 11
const CODED_BITS: u32 = 15
const NEXT: u32 = 0xfff

// @ts-ignore: decorator
@inline
function syndromeOf(chunk: u32): u32 {
  return <u32>load<u8>(PARITY + (chunk & INFO)) ^ ((chunk >>> INFO_BITS) & 15)
}

/** The bucket of 24 bits told as in code.ts. */
// @ts-ignore: decorator
@inline
function keyOf(chunk: u32, syndrome: u32, bits: u32): u32 {
  const straight = bits - INFO_BITS
  const info = (chunk & INFO) ^ load<u32>(FIXES + (syndrome << 2))
  return (info << straight) | ((chunk >>> CODED_BITS) & ((1 << straight) - 1))
}

// @ts-ignore: decorator
@inline
function bucketOf(fingerprint: usize, start: u32, bits: u32, coded: u32): u32 {
  if (!coded) return windowOf(fingerprint, start, (1 << bits) - 1)
  const chunk = windowOf(fingerprint, start, CHUNK)
  return keyOf(chunk, syndromeOf(chunk), bits)
}

// @ts-ignore: decorator
@inline
function distanceTo(fingerprint: usize): u32 {
  return <u32>(
    popcnt(load<u64>(fingerprint) ^ q0) +
    popcnt(load<u64>(fingerprint, 8) ^ q1) +
    popcnt(load<u64>(fingerprint, 16) ^ q2) +
    popcnt(load<u64>(fingerprint, 24) ^ q3)
  )
}

// @ts-ignore: decorator
@inline
function differ(one: usize, other: usize): bool {
  return (
    ((load<u64>(one) ^ load<u64>(other)) |
      (load<u64>(one, 8) ^ load<u64>(other, 8)) |
      (load<u64>(one, 16) ^ load<u64>(other, 16)) |
      (load<u64>(one, 24) ^ load<u64>(other, 24))) != 0
  )
}

export function stage(count: u32, records: usize): void {
  for (let each: u32 = 0; each < count; each++) {
    let low = i64x2.splat(0)
    let high = i64x2.splat(0)
    for (let byte: usize = 0; byte < 32; byte++) {
      const value = <usize>load<u8>(RAW + each * 32 + byte)
      const one = SPREAD + ((byte * 32 + (value & 15)) << 5)
      const other = SPREAD + ((byte * 32 + 16 + (value >>> 4)) << 5)
      low = v128.or(low, v128.or(v128.load(one), v128.load(other)))
      high = v128.or(high, v128.or(v128.load(one, 16), v128.load(other, 16)))
    }
    const record = records + each * RECORD_BYTES
    v128.store(record, low)
    v128.store(record, high, 16)
    store<u32>(record, load<u32>(RAW_ENTRIES + (each << 2)), 32)
  }
}

export function tally(records: usize, from: u32, to: u32, bits: u32, offsets: usize): void {
  for (let each = from; each < to; each++) {
    const bucket = offsets + ((load<u32>(records + each * RECORD_BYTES) >>> (32 - bits)) << 2)
    store<u32>(bucket, load<u32>(bucket) + 1)
  }
}

export function sum(offsets: usize, from: u32, to: u32, running: u32): u32 {
  for (let bucket = offsets + (from << 2); bucket < offsets + (to << 2); bucket += 4) {
    const count = load<u32>(bucket)
    store<u32>(bucket, running)
    running += count
  }
  return running
}

export function deal(
  records: usize, from: u32, to: u32, bits: u32, offsets: usize, fingerprints: usize, entries: usize,
): void {
  for (let each = from; each < to; each++) {
    const record = records + each * RECORD_BYTES
    const bucket = offsets + ((load<u32>(record) >>> (32 - bits)) << 2)
    const place = load<u32>(bucket)
    store<u32>(bucket, place + 1)
    const target = fingerprints + (place << 5)
    v128.store(target, v128.load(record))
    v128.store(target, v128.load(record, 16), 16)
    store<u32>(entries + (place << 2), load<u32>(record, 32))
  }
}

// @ts-ignore: decorator
@inline
function turned(at: usize, word: usize): u64 {
  return rotl(load<u64>(at + word), 32)
}

/** Word by word, as the fallback sorts. */
function less(one: usize, other: usize): bool {
  for (let word: usize = 0; word < 32; word += 8) {
    const a = turned(one, word)
    const b = turned(other, word)
    if (a != b) return a < b
  }
  return false
}

function swap(fingerprints: usize, entries: usize, one: u32, other: u32): void {
  const a = fingerprints + (one << 5)
  const b = fingerprints + (other << 5)
  const low = v128.load(a)
  const high = v128.load(a, 16)
  v128.store(a, v128.load(b))
  v128.store(a, v128.load(b, 16), 16)
  v128.store(b, low)
  v128.store(b, high, 16)
  const entry = load<u32>(entries + (one << 2))
  store<u32>(entries + (one << 2), load<u32>(entries + (other << 2)))
  store<u32>(entries + (other << 2), entry)
}

/** Three-way, so that many equal ones cost nothing more; the pivot is copied to CANDIDATES. */
function orderRange(fingerprints: usize, entries: usize, from: u32, to: u32): void {
  let low = from
  let high = to
  while (high - low > 16) {
    const pivot = CANDIDATES
    memory.copy(pivot, fingerprints + (((low + high) >>> 1) << 5), 32)
    let under = low
    let each = low
    let over = high
    while (each < over) {
      const at = fingerprints + (each << 5)
      if (less(at, pivot)) swap(fingerprints, entries, under++, each++)
      else if (less(pivot, at)) swap(fingerprints, entries, each, --over)
      else each++
    }
    if (under - low < high - over) {
      orderRange(fingerprints, entries, low, under)
      low = over
    } else {
      orderRange(fingerprints, entries, over, high)
      high = under
    }
  }
  for (let place = low + 1; place < high; place++) {
    for (let each = place; each > low && less(fingerprints + (each << 5), fingerprints + ((each - 1) << 5)); each--) {
      swap(fingerprints, entries, each - 1, each)
    }
  }
}

export function order(offsets: usize, from: u32, to: u32, fingerprints: usize, entries: usize): void {
  for (let bucket = offsets + (from << 2); bucket < offsets + (to << 2); bucket += 4) {
    orderRange(fingerprints, entries, load<u32>(bucket - 4), load<u32>(bucket))
  }
}

export function repeats(fingerprints: usize, from: u32, to: u32, marks: usize): void {
  for (let place = max<u32>(1, from); place < to; place++) {
    const at = fingerprints + (place << 5)
    if (differ(at, at - 32)) continue
    const mark = marks + ((place >>> 5) << 2)
    store<u32>(mark, load<u32>(mark) | (1 << (place & 31)))
  }
}

export function count(
  fingerprints: usize, from: u32, to: u32, marks: usize, start: u32, bits: u32, offsets: usize, coded: u32,
): void {
  for (let place = from; place < to; place++) {
    if (bitOf(marks, place)) continue
    const bucket = offsets + (bucketOf(fingerprints + (place << 5), start, bits, coded) << 2)
    store<u32>(bucket, load<u32>(bucket) + 1)
  }
}

export function dense(
  fingerprints: usize, from: u32, to: u32, marks: usize, start: u32, bits: u32, offsets: usize, atLeast: u32,
  coded: u32,
): u32 {
  let next = CANDIDATES
  for (let place = from; place < to; place++) {
    if (bitOf(marks, place)) continue
    store<u32>(next, place)
    const many = load<u32>(offsets + (bucketOf(fingerprints + (place << 5), start, bits, coded) << 2))
    next += <usize>(many >= atLeast) << 2
  }
  return <u32>(next - CANDIDATES) >>> 2
}

export function scatter(
  fingerprints: usize, from: u32, to: u32, marks: usize, start: u32, bits: u32, extra: u32, placeBits: u32,
  offsets: usize, places: usize,
): void {
  const mask = (1 << bits) - 1
  const both = (1 << (bits + extra)) - 1
  for (let place = from; place < to; place++) {
    if (bitOf(marks, place)) continue
    const key = windowOf(fingerprints + (place << 5), start, both)
    const bucket = offsets + ((key & mask) << 2)
    const at = load<u32>(bucket)
    store<u32>(bucket, at + 1)
    store<u32>(places + (at << 2), place | ((key >>> bits) << placeBits))
  }
}

/** Writes what waits in a bin to its part of the table, which fits into a near cache. */
function emptyBin(bins: usize, bin: u32, keyBits: u32, offsets: usize, places: usize): void {
  const head = bins + (bin << 3)
  const waiting = bins + BIN_HEADS + <usize>bin * BIN_BYTES
  const part = offsets + (bin << (keyBits + 2))
  const end = waiting + (load<u32>(head, 4) << 3)
  for (let each = waiting + (load<u32>(head) << 3); each < end; each += 8) {
    const rest = load<u32>(each, 4)
    const bucket = part + ((rest >>> 8) << 2)
    const at = load<u32>(bucket)
    store<u32>(bucket, at + 1)
    const record = places + at * CODED_PLACE_BYTES
    store<u32>(record, load<u32>(each))
    store<u8>(record, rest, 4)
  }
  store<u64>(head, 0)
}

export function emptyBins(bins: usize, from: u32, to: u32, bits: u32, offsets: usize, places: usize): void {
  for (let bin = from; bin < to; bin++) emptyBin(bins, bin, bits - BIN_BITS, offsets, places)
}

export function scatterCoded(
  fingerprints: usize, from: u32, to: u32, marks: usize, start: u32, bits: u32, offsets: usize, places: usize,
  bins: usize,
): void {
  const keyBits = bits - BIN_BITS
  const keyMask = (1 << keyBits) - 1
  for (let place = from; place < to; place++) {
    if (bitOf(marks, place)) continue
    const one = fingerprints + (place << 5)
    const chunk = windowOf(one, start, CHUNK)
    const syndrome = syndromeOf(chunk)
    const key = keyOf(chunk, syndrome, bits)
    const tag = syndrome | (windowOf(one, (start + 24) & 255, NEXT) << 4)
    const bin = key >>> keyBits
    const held = load<u32>(bins + (bin << 3), 4)
    const waiting = bins + BIN_HEADS + <usize>bin * BIN_BYTES + (held << 3)
    store<u32>(waiting, tag | (place << 16))
    store<u32>(waiting, (place >>> 16) | ((key & keyMask) << 8), 4)
    store<u32>(bins + (bin << 3), held + 1, 4)
    if (held + 1 == BIN_RECORDS) emptyBin(bins, bin, keyBits, offsets, places)
  }
}

// @ts-ignore: decorator
@inline
function entryBucket(entry: u32, bits: u32): u32 {
  return (entry * 0x9e3779b1) >>> (32 - bits)
}

export function countEntries(entries: usize, from: u32, to: u32, bits: u32, offsets: usize): void {
  for (let place = from; place < to; place++) {
    const bucket = offsets + (entryBucket(load<u32>(entries + (place << 2)), bits) << 2)
    store<u32>(bucket, load<u32>(bucket) + 1)
  }
}

export function scatterEntries(entries: usize, from: u32, to: u32, bits: u32, offsets: usize, places: usize): void {
  for (let place = from; place < to; place++) {
    const bucket = offsets + (entryBucket(load<u32>(entries + (place << 2)), bits) << 2)
    const at = load<u32>(bucket)
    store<u32>(bucket, at + 1)
    store<u32>(places + (at << 2), place)
  }
}

export function twice(entries: usize, offsets: usize, from: u32, to: u32, places: usize): i32 {
  for (let bucket = offsets + (from << 2); bucket < offsets + (to << 2); bucket += 4) {
    const first = load<u32>(bucket - 4)
    const last = load<u32>(bucket)
    for (let one = first; one < last; one++) {
      const place = load<u32>(places + (one << 2))
      const entry = load<u32>(entries + (place << 2))
      for (let other = first; other < one; other++) {
        if (load<u32>(entries + (load<u32>(places + (other << 2)) << 2)) == entry) return place
      }
    }
  }
  return -1
}

/** The entry, and those behind it that have the very same fingerprint. */
function emit(place: u32, distance: u32): void {
  for (let at = place; at < length; at++) {
    if (at > place) {
      if (!bitOf(marks, at)) return
      const one = fingerprints + (at << 5)
      if (differ(one, one - 32)) return
    }
    if (!bitOf(withdrawn, at)) give(at, distance)
  }
}

function give(place: u32, distance: u32): void {
  const match = MATCHES + (matches << 3)
  store<u32>(match, load<u32>(entries + (place << 2)))
  store<u32>(match, distance, 4)
  if (++matches == MATCHES_AT_MOST) finish()
}

function finish(): void {
  if (matches > 0) take(matches)
  matches = 0
}

function begin(): void {
  fingerprints = load<u32>(HEAD)
  entries = load<u32>(HEAD, 4)
  marks = load<u32>(HEAD, 8)
  withdrawn = load<u32>(HEAD, 12)
  length = load<u32>(HEAD, 16)
  placeBits = load<u32>(HEAD, 20)
  q0 = load<u64>(QUERY)
  q1 = load<u64>(QUERY, 8)
  q2 = load<u64>(QUERY, 16)
  q3 = load<u64>(QUERY, 24)
}

/** True when one of the tables before this one has found the same fingerprint already. */
function foundBefore(fingerprint: usize, table: usize): bool {
  for (let at = TABLES; at < table; at += TABLE_BYTES) {
    const start = load<u32>(at)
    const bits = load<u32>(at, 4)
    const mask: u32 = (1 << (bits + load<u32>(at, 8))) - 1
    const own: u32 = (1 << (bits + load<u32>(at, 12))) - 1
    const differs = windowOf(fingerprint, start, mask) ^ windowOf(QUERY, start, mask)
    if (<i32>popcnt(differs & own) <= load<i32>(at, 24) && popcnt(differs) <= load<u32>(at, 28)) return true
  }
  return false
}

function verify(radius: u32, from: usize, to: usize, table: usize): void {
  const base = fingerprints
  const a = q0
  const b = q1
  const c = q2
  const d = q3
  for (let at = from; at < to; at += 4) {
    const place = load<u32>(at)
    const one = base + (place << 5)
    const half = popcnt(load<u64>(one) ^ a) + popcnt(load<u64>(one, 8) ^ b)
    if (half > radius) continue
    const distance = half + popcnt(load<u64>(one, 16) ^ c) + popcnt(load<u64>(one, 24) ^ d)
    if (distance > radius) continue
    if (!foundBefore(one, table)) emit(place, <u32>distance)
  }
}

// What a query needs from far memory is asked for in one go, for all tables, before any of it is looked at: first the ends
// of the buckets, then the buckets, then the fingerprints. So the loads do not wait for each other.

function openBuckets(flips: usize, many: u32, key: u32, offsets: usize, places: usize, spans: usize): usize {
  let touch: u32 = 0
  for (let flip = flips; flip < flips + (many << 2); flip += 4) {
    const bucket = offsets + ((key ^ load<u32>(flip)) << 2)
    const first = places + (load<u32>(bucket - 4) << 2)
    const last = places + (load<u32>(bucket) << 2)
    store<u32>(spans, first)
    store<u32>(spans, last, 4)
    touch += load<u32>(first) + load<u32>(last)
    spans += 8
  }
  touched = touch
  return spans
}

let touched: u32 = 0
let found: usize = 0
let current: u32 = 0
const FULL: usize = CANDIDATES + (CANDIDATES_AT_MOST << 2)

/** Compares with the candidates of all tables so far. */
function compare(radius: u32): void {
  const base = fingerprints
  let touch: u32 = 0
  for (let at = CANDIDATES; at < found; at += 4) touch += load<u32>(base + (load<u32>(at) << 5))
  touched = touch
  for (let table: u32 = 0; table <= current; table++) {
    const from = <usize>load<u32>(GATHERED + (table << 2))
    const to = table < current ? <usize>load<u32>(GATHERED + (table << 2), 4) : found
    verify(radius, from, to, TABLES + table * TABLE_BYTES)
  }
  for (let table: u32 = 0; table <= current; table++) store<u32>(GATHERED + (table << 2), CANDIDATES)
  found = CANDIDATES
}

/** Places whose extra bits differ in no more than so many, the chunk's own and all together. */
function gatherWithin(spans: usize, end: usize, besides: u32, own: u32, ownAtMost: u32, atMost: u32, radius: u32): void {
  const shift = placeBits
  const mask: u32 = (1 << shift) - 1
  for (; spans < end; spans += 8) {
    let each = <usize>load<u32>(spans)
    const last = <usize>load<u32>(spans, 4)
    while (each < last) {
      const stop = min<usize>(last, each + (FULL - found))
      let next = found
      for (; each < stop; each += 4) {
        const place = load<u32>(each)
        const differs = (place >>> shift) ^ besides
        store<u32>(next, place & mask)
        next += (<usize>(popcnt(differs & own) <= ownAtMost) & <usize>(popcnt(differs) <= atMost)) << 2
      }
      found = next
      if (found == FULL) compare(radius)
    }
  }
}

function bucketsWithin(bits: u32, flips: u32): u32 {
  return flips == 0 ? 1 : flips == 1 ? bits : (bits * (bits - 1)) >>> 1
}

function gather(radius: u32, table: usize, spans: usize): void {
  const bits = load<u32>(table, 4)
  const extra = load<u32>(table, 8)
  const own: u32 = (1 << load<u32>(table, 12)) - 1
  const tolerance = load<i32>(table, 24)
  const chain = load<u32>(table, 28)
  const besides = windowOf(QUERY, (load<u32>(table) + bits) & 255, (1 << extra) - 1)
  for (let flips: i32 = 0; flips <= tolerance; flips++) {
    const end = spans + (bucketsWithin(bits, flips) << 3)
    gatherWithin(spans, end, besides, own, tolerance - flips, chain - flips, radius)
    spans = end
  }
}

function searchCluster(radius: u32, cluster: u32): void {
  const head = <usize>load<u32>(HEAD, 32) + cluster * CLUSTER_BYTES
  const apart =
    popcnt((load<u64>(head) ^ q0) & load<u64>(head, 32)) +
    popcnt((load<u64>(head, 8) ^ q1) & load<u64>(head, 40)) +
    popcnt((load<u64>(head, 16) ^ q2) & load<u64>(head, 48)) +
    popcnt((load<u64>(head, 24) ^ q3) & load<u64>(head, 56))
  if (<u32>apart > radius + load<u32>(head, 64)) return
  const offsets = <usize>load<u32>(HEAD, 36) + (cluster << 2)
  const places = <usize>load<u32>(HEAD, 40)
  const fronts = <usize>load<u32>(HEAD, 44)
  const rests = <usize>load<u32>(HEAD, 48)
  const turn = <u64>load<u32>(head, 68)
  const a = q0 ^ rotl(q2, turn)
  const b = q1 ^ rotl(q3, turn)
  const last = load<u32>(offsets, 4)
  for (let member = load<u32>(offsets); member < last; member++) {
    const front = fronts + (member << 4)
    const one = load<u64>(front) ^ a
    const other = load<u64>(front, 8) ^ b
    if (<u32>(popcnt(one) + popcnt(other)) > radius) continue
    const rest = rests + (member << 4)
    const c = load<u64>(rest) ^ q2
    const d = load<u64>(rest, 8) ^ q3
    const distance = <u32>(popcnt(one ^ rotl(c, turn)) + popcnt(other ^ rotl(d, turn)) + popcnt(c) + popcnt(d))
    if (distance <= radius) emit(load<u32>(places + (member << 2)), distance)
  }
}

function searchNarrow(radius: u32): void {
  const tables = load<u32>(HEAD, 24)
  let spans = SPANS
  for (let which: u32 = 0; which < tables; which++) {
    store<u32>(OPENED + (which << 2), spans)
    const table = TABLES + which * TABLE_BYTES
    const bits = load<u32>(table, 4)
    const tolerance = load<i32>(table, 24)
    const key = windowOf(QUERY, load<u32>(table), (1 << bits) - 1)
    const offsets = load<u32>(table, 16)
    const places = load<u32>(table, 20)
    for (let flips: i32 = 0; flips <= tolerance; flips++) {
      const first = FLIPS + (flips == 0 ? 0 : flips == 1 ? 4 : 132)
      spans = openBuckets(first, bucketsWithin(bits, flips), key, offsets, places, spans)
    }
  }
  found = CANDIDATES
  for (current = 0; current < tables; current++) {
    store<u32>(GATHERED + (current << 2), found)
    gather(radius, TABLES + current * TABLE_BYTES, load<u32>(OPENED + (current << 2)))
  }
  current = tables - 1
  if (found > CANDIDATES) compare(radius)
}

// The wide shape. Table 0 is the order of the list; the others are told as in code.ts.

/** True when the order of the list or one of the tables before this one has found the same fingerprint already. */
function foundWideBefore(one: usize, table: usize): bool {
  const order = windowOf(one, load<u32>(TABLES), 0xffff) ^ windowOf(QUERY, load<u32>(TABLES), 0xffff)
  if (<i32>popcnt(order) <= load<i32>(TABLES, 24)) return true
  for (let at = TABLES + TABLE_BYTES; at < table; at += TABLE_BYTES) {
    const start = load<u32>(at)
    const known: u32 = (1 << (load<u32>(at, 4) + load<u32>(at, 12))) - 1
    const own = popcnt((windowOf(one, start, CHUNK) ^ windowOf(QUERY, start, CHUNK)) & known)
    if (<i32>own > load<i32>(at, 24)) continue
    const next = (start + 24) & 255
    if (own + popcnt(windowOf(one, next, NEXT) ^ windowOf(QUERY, next, NEXT)) <= load<u32>(at, 28)) return true
  }
  return false
}

function verifyWide(radius: u32, from: usize, to: usize, table: usize): void {
  const base = fingerprints
  const a = q0
  const b = q1
  const c = q2
  const d = q3
  for (let at = from; at < to; at += 4) {
    const place = load<u32>(at)
    const one = base + (place << 5)
    const half = popcnt(load<u64>(one) ^ a) + popcnt(load<u64>(one, 8) ^ b)
    if (half > radius) continue
    const distance = half + popcnt(load<u64>(one, 16) ^ c) + popcnt(load<u64>(one, 24) ^ d)
    if (distance > radius) continue
    if (!foundWideBefore(one, table)) emit(place, <u32>distance)
  }
}

/** Compares with what agrees in the first bits of the list, one after the other. */
function searchOrder(radius: u32): void {
  const base = fingerprints
  const a = q0
  const b = q1
  const c = q2
  const d = q3
  const offsets = <usize>load<u32>(TABLES, 16)
  const key = windowOf(QUERY, load<u32>(TABLES), 0xffff)
  const tolerance = load<i32>(TABLES, 24)
  const many: u32 = tolerance < 0 ? 0 : tolerance == 0 ? 1 : 17
  for (let flip: u32 = 0; flip < many; flip++) {
    const bucket = offsets + ((key ^ load<u32>(FLIPS + (flip << 2))) << 2)
    const last = load<u32>(bucket, 4)
    for (let place = load<u32>(bucket); place < last; place++) {
      const one = base + (place << 5)
      const half = popcnt(load<u64>(one) ^ a) + popcnt(load<u64>(one, 8) ^ b)
      if (half > radius) continue
      const distance = half + popcnt(load<u64>(one, 16) ^ c) + popcnt(load<u64>(one, 24) ^ d)
      if (distance <= radius && !bitOf(marks, place)) emit(place, <u32>distance)
    }
  }
}

/** Writes the ends of all buckets that a query opens to SPANS; nothing here waits for anything but that. */
function openCoded(table: usize, at: usize): usize {
  const bits = load<u32>(table, 4)
  const straightBits = bits - INFO_BITS
  const offsets = load<u32>(table, 16)
  const places = load<u32>(table, 20)
  const tolerance = load<i32>(table, 24)
  const chunk = windowOf(QUERY, load<u32>(table), CHUNK)
  const syndrome = syndromeOf(chunk)
  const key = keyOf(chunk, syndrome, bits)
  let spans = at
  const heads = STEP_HEADS + (syndrome << 2)
  const end = <usize>load<u32>(heads, 4)
  for (let step = <usize>load<u32>(heads); step < end; step += STEP_BYTES) {
    const left = tolerance - load<i32>(step, 4)
    if (left < 0) break
    const turned = key ^ (load<u32>(step) << straightBits)
    const many = 1 + (left > 0 ? straightBits : 0)
    for (let flip = FLIPS; flip < FLIPS + (many << 2); flip += 4) spans = openCodedBucket(turned ^ load<u32>(flip), offsets, places, spans)
    if (left < 2) continue
    const pairs = FLIPS + 132
    const pairsEnd = pairs + (bucketsWithin(straightBits, 2) << 2)
    for (let flip = pairs; flip < pairsEnd; flip += 4) spans = openCodedBucket(turned ^ load<u32>(flip), offsets, places, spans)
  }
  return spans
}

// @ts-ignore: decorator
@inline
function openCodedBucket(key: u32, offsets: usize, places: usize, spans: usize): usize {
  const bucket = offsets + (key << 2)
  store<u32>(spans, places + load<u32>(bucket - 4) * CODED_PLACE_BYTES)
  store<u32>(spans, places + load<u32>(bucket) * CODED_PLACE_BYTES, 4)
  return spans + 8
}

function touchSpans(end: usize): void {
  let touch: u32 = 0
  for (let spans = SPANS; spans < end; spans += 8) {
    touch += <u32>load<u8>(<usize>load<u32>(spans)) + <u32>load<u8>(<usize>load<u32>(spans, 4) - 1)
  }
  touched = touch
}

/** For each syndrome, how few of the next chunk's bits must differ when so many bits beside the code word do. */
// @ts-ignore: decorator
@inline
function setLimits(step: usize, tolerance: u32, chain: u32, flips: u32): void {
  const away = v128.load(step, 8)
  const allowed = i8x16.le_u(away, i8x16.splat(<i8>(tolerance - flips)))
  v128.store(LIMITS, v128.and(allowed, i8x16.sub_sat_u(i8x16.splat(<i8>(chain - flips + 1)), away)))
}

function gatherCodedSpans(spans: usize, many: u32, besides: u32, radius: u32): usize {
  const end = spans + (many << 3)
  for (; spans < end; spans += 8) {
    let each = <usize>load<u32>(spans)
    const last = <usize>load<u32>(spans, 4)
    while (each < last) {
      let next = found
      const stop = min<usize>(last, each + ((FULL - next) >>> 2) * CODED_PLACE_BYTES)
      for (; each < stop; each += CODED_PLACE_BYTES) {
        const tag = load<u32>(each)
        store<u32>(next, load<u32>(each, 1) >>> 8)
        next += <usize>(popcnt((tag ^ besides) & 0xfff0) < <u32>load<u8>(LIMITS + (tag & 15))) << 2
      }
      found = next
      if (next == FULL) compareWide(radius)
    }
  }
  return end
}

function gatherCoded(radius: u32, table: usize, at: usize): void {
  const straightBits = load<u32>(table, 4) - INFO_BITS
  const tolerance = load<i32>(table, 24)
  const chain = load<u32>(table, 28)
  const start = load<u32>(table)
  const besides = windowOf(QUERY, (start + 24) & 255, NEXT) << 4
  const heads = STEP_HEADS + (syndromeOf(windowOf(QUERY, start, CHUNK)) << 2)
  const end = <usize>load<u32>(heads, 4)
  let spans = at
  for (let step = <usize>load<u32>(heads); step < end; step += STEP_BYTES) {
    const left = tolerance - load<i32>(step, 4)
    for (let flips: i32 = 0; flips <= left; flips++) {
      setLimits(step, tolerance, chain, flips)
      spans = gatherCodedSpans(spans, bucketsWithin(straightBits, flips), besides, radius)
    }
    if (left < 0) break
  }
}

/** Compares with the candidates of all tables so far. */
function compareWide(radius: u32): void {
  const base = fingerprints
  let touch: u32 = 0
  for (let at = CANDIDATES; at < found; at += 4) touch += load<u32>(base + (load<u32>(at) << 5))
  touched = touch
  for (let table: u32 = 1; table <= current; table++) {
    const from = <usize>load<u32>(GATHERED + (table << 2))
    const to = table < current ? <usize>load<u32>(GATHERED + (table << 2), 4) : found
    verifyWide(radius, from, to, TABLES + table * TABLE_BYTES)
  }
  for (let table: u32 = 1; table <= current; table++) store<u32>(GATHERED + (table << 2), CANDIDATES)
  found = CANDIDATES
}

/** Asks for what agrees in the first bits of the list, to be compared later. */
function touchOrder(): void {
  const offsets = <usize>load<u32>(TABLES, 16)
  const key = windowOf(QUERY, load<u32>(TABLES), 0xffff)
  const tolerance = load<i32>(TABLES, 24)
  const many: u32 = tolerance < 0 ? 0 : tolerance == 0 ? 1 : 17
  let touch: u32 = 0
  for (let flip: u32 = 0; flip < many; flip++) {
    const bucket = offsets + ((key ^ load<u32>(FLIPS + (flip << 2))) << 2)
    const last = fingerprints + (load<u32>(bucket, 4) << 5)
    for (let at = fingerprints + (load<u32>(bucket) << 5); at < last; at += 64) touch += load<u32>(at)
  }
  touched = touch
}

function searchWide(radius: u32): void {
  const tables = load<u32>(HEAD, 24)
  let spans = SPANS
  for (let which: u32 = 1; which < tables; which++) {
    store<u32>(OPENED + (which << 2), spans)
    spans = openCoded(TABLES + which * TABLE_BYTES, spans)
  }
  touchSpans(spans)
  touchOrder()
  found = CANDIDATES
  for (current = 1; current < tables; current++) {
    store<u32>(GATHERED + (current << 2), found)
    gatherCoded(radius, TABLES + current * TABLE_BYTES, load<u32>(OPENED + (current << 2)))
  }
  current = tables - 1
  if (found > CANDIDATES) compareWide(radius)
  searchOrder(radius)
}

export function search(radius: u32): void {
  begin()
  if (load<u32>(HEAD, 52)) searchWide(radius)
  else searchNarrow(radius)
  const clusters = load<u32>(HEAD, 28)
  for (let cluster: u32 = 0; cluster < clusters; cluster++) searchCluster(radius, cluster)
  finish()
}

export function scan(radius: u32, from: u32, to: u32): void {
  begin()
  for (let place = from; place < to; place++) {
    const distance = distanceTo(fingerprints + (place << 5))
    if (distance > radius || bitOf(withdrawn, place)) continue
    give(place, distance)
  }
  finish()
}

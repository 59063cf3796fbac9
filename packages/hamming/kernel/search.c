// The search of hamming.as in C, only to compare the two: see compare.ts.
#include <stdint.h>

#define AT(type, address) (*(type *)(uintptr_t)(address))
enum { HEAD = 64, TABLES = 256, FLIPS = 1024, SPANS = 4096, CANDIDATES = 8192, MATCHES = 73728 };
enum { FULL = MATCHES, MATCHES_AT_MOST = 8192, TABLE_BYTES = 24, PLACE_BITS = 27, PLACE = (1 << PLACE_BITS) - 1 };
typedef uint32_t u32;
typedef uint64_t u64;

__attribute__((import_module("kernel"), import_name("take"))) void take(u32 count);

static u32 fingerprints, entries, marks, withdrawn, length, matches, found;
static volatile u32 touched;
static u64 q0, q1, q2, q3;

/* Address 0, which the compiler must not take for a null pointer. */
static inline u32 query(void) {
  u32 address = 0;
  __asm__("" : "+r"(address));
  return address;
}
static inline u32 bit_of(u32 bits, u32 place) { return AT(u32, bits + ((place >> 5) << 2)) >> (place & 31) & 1; }
static inline u32 window(u32 at, u32 start, u32 mask) { return (u32)(AT(u64, at + (start >> 3)) >> (start & 7)) & mask; }
static inline u32 differ(u32 a, u32 b) {
  return ((AT(u64, a) ^ AT(u64, b)) | (AT(u64, a + 8) ^ AT(u64, b + 8)) | (AT(u64, a + 16) ^ AT(u64, b + 16)) |
          (AT(u64, a + 24) ^ AT(u64, b + 24))) != 0;
}
static inline u32 distance_to(u32 at) {
  return __builtin_popcountll(AT(u64, at) ^ q0) + __builtin_popcountll(AT(u64, at + 8) ^ q1) +
         __builtin_popcountll(AT(u64, at + 16) ^ q2) + __builtin_popcountll(AT(u64, at + 24) ^ q3);
}
static void finish(void) {
  if (matches) take(matches);
  matches = 0;
}
static __attribute__((noinline)) void emit(u32 place, u32 distance) {
  for (u32 at = place; at < length; at++) {
    u32 one = fingerprints + (at << 5);
    if (at > place && (!bit_of(marks, at) || differ(one, one - 32))) return;
    if (bit_of(withdrawn, at)) continue;
    AT(u32, MATCHES + (matches << 3)) = AT(u32, entries + (at << 2));
    AT(u32, MATCHES + (matches << 3) + 4) = distance;
    if (++matches == MATCHES_AT_MOST) finish();
  }
}
static __attribute__((noinline)) int found_before(u32 one, u32 table) {
  for (u32 at = TABLES; at < table; at += TABLE_BYTES) {
    u32 start = AT(u32, at), mask = (1u << (AT(u32, at + 4) + AT(u32, at + 8))) - 1;
    if (__builtin_popcount(window(one, start, mask) ^ window(query(), start, mask)) <= AT(int, at + 20)) return 1;
  }
  return 0;
}
static void verify(u32 radius, u32 from, u32 to, u32 table) {
  u32 touch = 0;
  for (u32 at = from; at < to; at += 4) touch += AT(u32, fingerprints + (AT(u32, at) << 5));
  touched = touch;
  for (u32 at = from; at < to; at += 4) {
    u32 place = AT(u32, at), one = fingerprints + (place << 5);
    u32 half = __builtin_popcountll(AT(u64, one) ^ q0) + __builtin_popcountll(AT(u64, one + 8) ^ q1);
    if (half > radius) continue;
    u32 distance = distance_to(one);
    if (distance <= radius && !found_before(one, table)) emit(place, distance);
  }
}
static u32 allowed(u32 value, int tolerance) {
  u32 mask = tolerance == 0 ? 1 : tolerance == 1 ? 0x00010117 : 0x0117177f;
  if (value & 1) mask = (mask & 0x55555555) << 1 | (mask >> 1 & 0x55555555);
  if (value & 2) mask = (mask & 0x33333333) << 2 | (mask >> 2 & 0x33333333);
  if (value & 4) mask = (mask & 0x0f0f0f0f) << 4 | (mask >> 4 & 0x0f0f0f0f);
  if (value & 8) mask = (mask & 0x00ff00ff) << 8 | (mask >> 8 & 0x00ff00ff);
  if (value & 16) mask = mask << 16 | mask >> 16;
  return mask;
}
static u32 open_buckets(u32 flips, u32 many, u32 key, u32 offsets, u32 places, u32 spans) {
  u32 touch = 0;
  for (u32 flip = flips; flip < flips + (many << 2); flip += 4, spans += 8) {
    u32 bucket = offsets + ((key ^ AT(u32, flip)) << 2);
    u32 first = places + (AT(u32, bucket - 4) << 2), last = places + (AT(u32, bucket) << 2);
    AT(u32, spans) = first;
    AT(u32, spans + 4) = last;
    touch += AT(u32, first) + AT(u32, last);
  }
  touched = touch;
  return spans;
}
static void gather(u32 spans, u32 end, u32 allow, u32 radius, u32 table) {
  u32 next = found;
  for (; spans < end; spans += 8) {
    u32 each = AT(u32, spans), last = AT(u32, spans + 4);
    while (each < last) {
      u32 stop = last - each > FULL - next ? each + (FULL - next) : last;
      for (; each < stop; each += 4) {
        u32 place = AT(u32, each);
        AT(u32, next) = place & PLACE;
        next += (allow >> (place >> PLACE_BITS) & 1) << 2;
      }
      if (next == FULL) {
        verify(radius, CANDIDATES, next, table);
        next = CANDIDATES;
      }
    }
  }
  found = next;
}
static void search_table(u32 radius, u32 table) {
  u32 start = AT(u32, table), bits = AT(u32, table + 4), extra = AT(u32, table + 8);
  u32 offsets = AT(u32, table + 12), places = AT(u32, table + 16);
  int tolerance = AT(int, table + 20);
  if (tolerance < 0) return;
  u32 key = window(query(), start, (1u << bits) - 1), besides = window(query(), start + bits, (1u << extra) - 1);
  u32 many[3] = {1, bits, bits * (bits - 1) / 2}, flips[3] = {FLIPS, FLIPS + 4, FLIPS + 132}, ends[3], spans = SPANS;
  for (int t = 0; t <= tolerance; t++) ends[t] = spans = open_buckets(flips[t], many[t], key, offsets, places, spans);
  found = CANDIDATES;
  for (int t = 0; t <= tolerance; t++) gather(t ? ends[t - 1] : SPANS, ends[t], allowed(besides, tolerance - t), radius, table);
  verify(radius, CANDIDATES, found, table);
}
__attribute__((export_name("search"))) void search(u32 radius) {
  fingerprints = AT(u32, HEAD), entries = AT(u32, HEAD + 4), marks = AT(u32, HEAD + 8);
  withdrawn = AT(u32, HEAD + 12), length = AT(u32, HEAD + 16);
  q0 = AT(u64, query()), q1 = AT(u64, query() + 8), q2 = AT(u64, query() + 16), q3 = AT(u64, query() + 24);
  u32 tables = TABLES + AT(u32, HEAD + 20) * TABLE_BYTES, balls = AT(u32, HEAD + 24);
  for (u32 table = TABLES; table < tables; table += TABLE_BYTES) search_table(radius, table);
  for (u32 ball = 0; ball < balls; ball++) {
    u32 centre = AT(u32, HEAD + 28) + ball * 36;
    if (distance_to(centre) > radius + AT(u32, centre + 32)) continue;
    u32 offsets = AT(u32, HEAD + 32) + (ball << 2), places = AT(u32, HEAD + 36);
    verify(radius, places + (AT(u32, offsets) << 2), places + (AT(u32, offsets + 4) << 2), TABLES);
  }
  finish();
}

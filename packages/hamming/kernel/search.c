// The search of hamming.as in C, in narrow chunks, only to compare the two: see compare.ts.
#include <stdint.h>

#define AT(type, address) (*(type *)(uintptr_t)(address))
enum { HEAD = 64, TABLES = 256, FLIPS = 1024, SPANS = 4096, CANDIDATES = 36864, MATCHES = 69632 };
enum { FULL = MATCHES, MATCHES_AT_MOST = 8192, TABLE_BYTES = 32, CLUSTER_BYTES = 72, TABLES_AT_MOST = 16 };
typedef uint32_t u32;
typedef uint64_t u64;

__attribute__((import_module("kernel"), import_name("take"))) void take(u32 count);

static u32 fingerprints, entries, marks, withdrawn, length, place_bits, matches, found, current;
static u32 opened[TABLES_AT_MOST], gathered[TABLES_AT_MOST + 1];
static volatile u32 touched;
static u64 q0, q1, q2, q3;

/* Address 0, which the compiler must not take for a null pointer. */
static inline u32 query(void) {
  u32 address = 0;
  __asm__("" : "+r"(address));
  return address;
}
static inline u32 bit_of(u32 bits, u32 place) { return AT(u32, bits + ((place >> 5) << 2)) >> (place & 31) & 1; }
static inline u32 window(u32 at, u32 start, u32 mask) {
  if (start >= 200) return (u32)(AT(u64, at + 24) >> (start - 192) | AT(u64, at) << (256 - start)) & mask;
  return (u32)(AT(u64, at + (start >> 3)) >> (start & 7)) & mask;
}
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
    u32 start = AT(u32, at), bits = AT(u32, at + 4);
    u32 mask = (1u << (bits + AT(u32, at + 8))) - 1, own = (1u << (bits + AT(u32, at + 12))) - 1;
    u32 differs = window(one, start, mask) ^ window(query(), start, mask);
    if (__builtin_popcount(differs & own) <= AT(int, at + 24) && (u32)__builtin_popcount(differs) <= AT(u32, at + 28)) return 1;
  }
  return 0;
}
static void verify(u32 radius, u32 from, u32 to, u32 table) {
  for (u32 at = from; at < to; at += 4) {
    u32 place = AT(u32, at), one = fingerprints + (place << 5);
    u32 half = __builtin_popcountll(AT(u64, one) ^ q0) + __builtin_popcountll(AT(u64, one + 8) ^ q1);
    if (half > radius) continue;
    u32 distance = distance_to(one);
    if (distance <= radius && !found_before(one, table)) emit(place, distance);
  }
}
static void compare(u32 radius) {
  u32 touch = 0;
  for (u32 at = CANDIDATES; at < found; at += 4) touch += AT(u32, fingerprints + (AT(u32, at) << 5));
  touched = touch;
  gathered[current + 1] = found;
  for (u32 table = 0; table <= current; table++) verify(radius, gathered[table], gathered[table + 1], TABLES + table * TABLE_BYTES);
  for (u32 table = 0; table <= current; table++) gathered[table] = CANDIDATES;
  found = CANDIDATES;
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
static void gather_within(u32 spans, u32 end, u32 besides, u32 own, u32 own_at_most, u32 at_most, u32 radius) {
  u32 shift = place_bits, mask = (1u << shift) - 1;
  for (; spans < end; spans += 8) {
    u32 each = AT(u32, spans), last = AT(u32, spans + 4);
    while (each < last) {
      u32 next = found, stop = last - each > FULL - next ? each + (FULL - next) : last;
      for (; each < stop; each += 4) {
        u32 place = AT(u32, each), differs = (place >> shift) ^ besides;
        AT(u32, next) = place & mask;
        next += ((u32)__builtin_popcount(differs & own) <= own_at_most & (u32)__builtin_popcount(differs) <= at_most) << 2;
      }
      found = next;
      if (next == FULL) compare(radius);
    }
  }
}
static u32 buckets_within(u32 bits, int flips) { return flips == 0 ? 1 : flips == 1 ? bits : bits * (bits - 1) / 2; }
static void gather(u32 radius, u32 table, u32 spans) {
  u32 bits = AT(u32, table + 4), own = (1u << AT(u32, table + 12)) - 1, chain = AT(u32, table + 28);
  int tolerance = AT(int, table + 24);
  u32 besides = window(query(), (AT(u32, table) + bits) & 255, (1u << AT(u32, table + 8)) - 1);
  for (int flips = 0; flips <= tolerance; flips++) {
    u32 end = spans + (buckets_within(bits, flips) << 3);
    gather_within(spans, end, besides, own, tolerance - flips, chain - flips, radius);
    spans = end;
  }
}
static void search_cluster(u32 radius, u32 cluster) {
  u32 head = AT(u32, HEAD + 32) + cluster * CLUSTER_BYTES;
  u32 apart = __builtin_popcountll((AT(u64, head) ^ q0) & AT(u64, head + 32)) +
              __builtin_popcountll((AT(u64, head + 8) ^ q1) & AT(u64, head + 40)) +
              __builtin_popcountll((AT(u64, head + 16) ^ q2) & AT(u64, head + 48)) +
              __builtin_popcountll((AT(u64, head + 24) ^ q3) & AT(u64, head + 56));
  if (apart > radius + AT(u32, head + 64)) return;
  u32 offsets = AT(u32, HEAD + 36) + (cluster << 2), places = AT(u32, HEAD + 40);
  u32 fronts = AT(u32, HEAD + 44), rests = AT(u32, HEAD + 48);
  u32 turn = AT(u32, head + 68) & 63, back = (64 - turn) & 63;
  u64 a = q0 ^ (q2 << turn | q2 >> back), b = q1 ^ (q3 << turn | q3 >> back);
  for (u32 member = AT(u32, offsets), last = AT(u32, offsets + 4); member < last; member++) {
    u64 one = AT(u64, fronts + (member << 4)) ^ a, other = AT(u64, fronts + (member << 4) + 8) ^ b;
    if ((u32)(__builtin_popcountll(one) + __builtin_popcountll(other)) > radius) continue;
    u64 c = AT(u64, rests + (member << 4)) ^ q2, d = AT(u64, rests + (member << 4) + 8) ^ q3;
    u64 e = c << turn | c >> back, f = d << turn | d >> back;
    u32 distance = __builtin_popcountll(one ^ e) + __builtin_popcountll(other ^ f) + __builtin_popcountll(c) + __builtin_popcountll(d);
    if (distance <= radius) emit(AT(u32, places + (member << 2)), distance);
  }
}
__attribute__((export_name("search"))) void search(u32 radius) {
  u32 at = query();
  fingerprints = AT(u32, HEAD), entries = AT(u32, HEAD + 4), marks = AT(u32, HEAD + 8);
  withdrawn = AT(u32, HEAD + 12), length = AT(u32, HEAD + 16), place_bits = AT(u32, HEAD + 20);
  q0 = AT(u64, at), q1 = AT(u64, at + 8), q2 = AT(u64, at + 16), q3 = AT(u64, at + 24);
  u32 tables = AT(u32, HEAD + 24), clusters = AT(u32, HEAD + 28), spans = SPANS;
  for (u32 which = 0; which < tables; which++) {
    opened[which] = spans;
    u32 table = TABLES + which * TABLE_BYTES, bits = AT(u32, table + 4);
    u32 key = window(at, AT(u32, table), (1u << bits) - 1);
    for (int flips = 0; flips <= AT(int, table + 24); flips++) {
      u32 first = FLIPS + (flips == 0 ? 0 : flips == 1 ? 4 : 132);
      spans = open_buckets(first, buckets_within(bits, flips), key, AT(u32, table + 16), AT(u32, table + 20), spans);
    }
  }
  found = CANDIDATES;
  for (current = 0; current < tables; current++) {
    gathered[current] = found;
    gather(radius, TABLES + current * TABLE_BYTES, opened[current]);
  }
  current = tables - 1;
  if (found > CANDIDATES) compare(radius);
  for (u32 cluster = 0; cluster < clusters; cluster++) search_cluster(radius, cluster);
  finish();
}

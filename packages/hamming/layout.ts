/** Addresses, in bytes, of what every memory has before its own fingerprints. */
export const QUERY = 0
/** The words below, from here. */
export const HEAD = 64
export const TABLES = 256
/** Masks that flip nothing, one bit (32 of them), two bits: the pairs of the lowest bits first. */
export const FLIPS = 1024
/** First and last place for each bucket that a query opens, of all tables. */
export const SPANS = 4096
export const CANDIDATES = 36_864
export const CANDIDATES_AT_MOST = 8192
/** Pairs of entry number and distance. */
export const MATCHES = CANDIDATES + CANDIDATES_AT_MOST * 4
export const MATCHES_AT_MOST = 8192
/** For each half byte of a fingerprint, what it becomes when its bits are spread. */
export const SPREAD = MATCHES + MATCHES_AT_MOST * 8
/** Fingerprints as they come, and behind them their numbers. */
export const RAW = SPREAD + 64 * 16 * 32
export const RAW_AT_MOST = 1024
export const RAW_ENTRIES = RAW + RAW_AT_MOST * 32
/** How the wide shape's chunks are told: see code.ts. */
export const PARITY = RAW_ENTRIES + RAW_AT_MOST * 4
export const FIXES = PARITY + 2048
/** Where the steps of each syndrome begin, and where the last end. */
export const STEP_HEADS = FIXES + 64
/** Of each step the difference of the code word, its nearest word, and for each syndrome how far it is. */
export const STEPS = STEP_HEADS + 128
export const STEP_BYTES = 24
/** For each syndrome, how few of the next chunk's bits must differ. */
export const LIMITS = 4032
export const BASE = 262_144

/** The order of the words at HEAD. */
export const HEADWORDS = [
  'fingerprints',
  'entries',
  'marks',
  'withdrawn',
  'length',
  'placeBits',
  'tables',
  'clusters',
  'clusterHeads',
  'clusterOffsets',
  'clusterPlaces',
  'clusterFronts',
  'clusterRests',
  'coded',
] as const
export type Head = Record<(typeof HEADWORDS)[number], number>

/** The order of the words of one table, at TABLES. */
export const TABLEWORDS = [
  'start',
  'bits',
  'extra',
  'own',
  'offsets',
  'places',
  'tolerance',
  'chain',
] as const
export type TableHead = Record<(typeof TABLEWORDS)[number], number>
export const TABLE_BYTES = TABLEWORDS.length * 4

/** A place in the wide shape: 16 bits to compare, 24 that name the fingerprint. */
export const CODED_PLACE_BYTES = 5

/*
 * While a table of the wide shape is filled, places wait in bins, by the first bits of their bucket: each bin belongs to a part of the table
 * that fits into a near cache. At the head of the bins stand the first and the last of what waits in each; then come the bins, whose
 * length is no power of two, for the same line of each would then want the same line of a cache.
 */
export const BIN_BITS = 8
export const BIN_RECORDS = 4096
export const BIN_BYTES = BIN_RECORDS * 8 + 192
export const BIN_HEADS = 2048
export const BINS_BYTES = BIN_HEADS + 2 ** BIN_BITS * BIN_BYTES

export const RECORD_BYTES = 36
export const FINGERPRINT_BYTES = 32
export const FINGERPRINT_WORDS = 8

/**
 * A cluster's fingerprints, folded to so many words, lie together: the first half xor the second, turned. Folded ones differ
 * in no more bits than whole ones. The second halves lie elsewhere: they are seldom needed.
 */
export const FRONT_WORDS = 4
/** A cluster's centre, its mask, its slack, and by how much the second half is turned. */
export const CLUSTER_WORDS = 2 * FINGERPRINT_WORDS + 2

import { globSync } from 'node:fs'
import { z } from 'zod'
import { officialPath, readOfficial } from './official.ts'

/** One kept file: where its numbers come from, and how they are taken out of the official files. */
interface Kept {
  readonly source: string
  readonly licence: string
  readonly taken: string
  readonly columns: readonly string[]
  readonly rows: () => readonly (readonly (string | number | boolean)[])[]
}

const groupsOf = <Group extends z.ZodType>(file: string, group: Group): z.output<Group>[] =>
  z.object({ testGroups: z.array(group) }).parse(readOfficial('wycheproof', file)).testGroups

const hex = z.hex()
const outcome = {
  tcId: z.number(),
  flags: z.array(z.string()),
  result: z.enum(['valid', 'invalid', 'acceptable']),
}

const wycheproof = (file: string, taken: string, columns: readonly string[], rows: Kept['rows']): Kept => ({
  source: `https://github.com/C2SP/wycheproof, testvectors_v1/${file}`,
  licence: 'Apache-2.0',
  taken,
  columns,
  rows,
})

const aesGcm = (): ReturnType<Kept['rows']> => {
  const test = z.object({ ...outcome, key: hex, iv: hex, aad: hex, msg: hex, ct: hex, tag: hex })
  const sizes = { ivSize: z.number(), keySize: z.number(), tagSize: z.number() }
  return groupsOf('aes_gcm_test.json', z.object({ ...sizes, tests: z.array(test) }))
    .filter(({ ivSize, keySize, tagSize }) => ivSize === 96 && keySize === 256 && tagSize === 128)
    .flatMap(({ tests }) => tests)
    .map(({ tcId, key, iv, aad, msg, ct, tag, result }) => [
      tcId,
      key,
      iv,
      aad,
      msg,
      ct + tag,
      result === 'valid',
    ])
}

const hkdf = (): ReturnType<Kept['rows']> => {
  const test = z.object({ ...outcome, ikm: hex, salt: hex, info: hex, size: z.number(), okm: hex })
  return groupsOf('hkdf_sha256_test.json', z.object({ tests: z.array(test) }))
    .flatMap(({ tests }) => tests)
    .map(({ tcId, ikm, salt, info, size, okm, result }) => [
      tcId,
      ikm,
      salt,
      info,
      size,
      okm,
      result === 'valid',
    ])
}

const x25519 = (): ReturnType<Kept['rows']> => {
  const test = z.object({ ...outcome, public: hex, private: hex, shared: hex })
  return groupsOf('x25519_test.json', z.object({ tests: z.array(test) }))
    .flatMap(({ tests }) => tests)
    .map((one) => [one.tcId, one.public, one.private, one.shared, one.flags.includes('ZeroSharedSecret')])
}

const ed25519 = (): ReturnType<Kept['rows']> => {
  const test = z.object({ ...outcome, msg: hex, sig: hex })
  const group = z.object({ publicKey: z.object({ pk: hex }), tests: z.array(test) })
  return groupsOf('ed25519_test.json', group).flatMap(({ publicKey, tests }) =>
    tests.map(({ tcId, msg, sig, result }) => [tcId, publicKey.pk, msg, sig, result === 'valid']),
  )
}

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64').toString('hex'))
const proof = z
  .array(bytes)
  .nullable()
  .transform((list) => (list ?? []).map((one) => (one === '' ? '-' : one)).join(' '))

const MERKLE = z.object({
  leafIdx: z.number().optional(),
  treeSize: z.number().optional(),
  size: z.number().optional(),
  size1: z.number().optional(),
  size2: z.number().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
  root: bytes.optional(),
  root1: bytes.optional(),
  root2: bytes.optional(),
  leafHash: bytes.optional(),
  proof,
  wantErr: z.boolean(),
})

type MerkleName = keyof typeof MERKLE.shape

const merkle = (sort: string, names: readonly (readonly [theirs: MerkleName, ours: string])[]): Kept => ({
  source: `https://github.com/transparency-dev/merkle, testdata/${sort}`,
  licence: 'Apache-2.0',
  taken: 'every file; `wrong` means that the proof must be refused',
  columns: ['case', ...names.map(([, ours]) => ours), 'proof', 'wrong'],
  rows: () => {
    const files = globSync(`${sort}/**/*.json`, { cwd: officialPath('merkle', 'testdata') }).sort()
    return files.map((file) => {
      const vector = MERKLE.parse(readOfficial('merkle', 'testdata', file))
      const values = names.map(([theirs]) => vector[theirs] ?? '')
      return [file.slice(sort.length + 1, -'.json'.length), ...values, vector.proof, vector.wantErr]
    })
  },
})

const vocabulary = (): ReturnType<Kept['rows']> => {
  const { categories, any_category } = z
    .object({
      categories: z.array(z.object({ code: z.string(), keywords: z.array(z.object({ code: z.string() })) })),
      any_category: z.array(z.string()),
    })
    .parse(readOfficial('tdb-taxonomy.json'))
  return [
    ...categories.flatMap(({ code, keywords }) => keywords.map((keyword) => [code, keyword.code])),
    ...any_category.map((keyword) => ['any', keyword]),
  ]
}

const requirements = (): ReturnType<Kept['rows']> =>
  z
    .object({ requirements: z.array(z.object({ req_id: z.string(), L: z.string() })) })
    .parse(readOfficial('asvs', 'asvs-5.0.0.flat.json'))
    .requirements.map(({ req_id, L }) => [req_id, L])

/** Every kept file, by its name in this folder. */
export const KEPT: Readonly<Record<string, Kept>> = {
  'wycheproof/aes-256-gcm.csv': wycheproof(
    'aes_gcm_test.json',
    'the groups with a key of 256, a nonce of 96 and a tag of 128 bits; `sealed` is the ciphertext and its tag',
    ['case', 'key', 'nonce', 'aad', 'text', 'sealed', 'valid'],
    aesGcm,
  ),
  'wycheproof/hkdf-sha256.csv': wycheproof(
    'hkdf_sha256_test.json',
    'every vector',
    ['case', 'secret', 'salt', 'info', 'size', 'output', 'valid'],
    hkdf,
  ),
  'wycheproof/x25519.csv': wycheproof(
    'x25519_test.json',
    'every vector; `zero` means that the agreed secret would be all zero, which must be refused',
    ['case', 'public', 'private', 'agreed', 'zero'],
    x25519,
  ),
  'wycheproof/ed25519.csv': wycheproof(
    'ed25519_test.json',
    'every vector',
    ['case', 'public', 'message', 'signature', 'valid'],
    ed25519,
  ),
  'merkle/inclusion.csv': merkle('inclusion', [
    ['leafIdx', 'position'],
    ['treeSize', 'size'],
    ['root', 'root'],
    ['leafHash', 'leaf'],
  ]),
  'merkle/consistency.csv': merkle('consistency', [
    ['size1', 'older'],
    ['size2', 'newer'],
    ['root1', 'olderRoot'],
    ['root2', 'newerRoot'],
  ]),
  'merkle/subtree-inclusion.csv': merkle('subtreeinclusion', [
    ['leafIdx', 'position'],
    ['start', 'from'],
    ['end', 'to'],
    ['root', 'root'],
    ['leafHash', 'leaf'],
  ]),
  'merkle/subtree-consistency.csv': merkle('subtreeconsistency', [
    ['size', 'size'],
    ['start', 'from'],
    ['end', 'to'],
    ['root1', 'part'],
    ['root2', 'whole'],
  ]),
  'transparency-database.csv': {
    source: 'https://github.com/digital-services-act/transparency-database, app/Models/Statement.php',
    licence: 'CC BY 4.0, European Commission',
    taken: 'codes only, without labels; a keyword of category `any` goes with each',
    columns: ['category', 'keyword'],
    rows: vocabulary,
  },
  'asvs-5.0.0.csv': {
    source: 'https://github.com/OWASP/ASVS, version 5.0.0',
    licence: 'numbers only; the text, which is CC BY-SA 4.0, is not here',
    taken: 'the number and the level of every requirement',
    columns: ['id', 'level'],
    rows: requirements,
  },
}

const written = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)

/** What a kept file says, drawn from the official files. */
export const shorten = ({ source, licence, taken, columns, rows }: Kept): string =>
  [
    `# Source: ${source}`,
    `# Licence: ${licence}`,
    `# Taken: ${taken}`,
    columns.join(','),
    ...rows().map((row) => row.map(written).join(',')),
    '',
  ].join('\n')

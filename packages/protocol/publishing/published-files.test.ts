import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { readDocument } from '../documents/read-document.ts'
import { seenInMemory } from '../http/seen-in-memory.ts'
import { verifyRequest } from '../http/verify-request.ts'
import { publicKeyOf } from '../keys/signing-key.ts'
import { PROBLEMS } from '../problems.ts'
import { decisionSchema } from '../schemas/decision.ts'
import { receiptSchema } from '../schemas/receipt.ts'
import { registerSchema } from '../schemas/register.ts'
import documents from '../vectors/documents.json' with { type: 'json' }
import examples from '../vectors/examples.json' with { type: 'json' }
import requests from '../vectors/requests.json' with { type: 'json' }
import { publishedFiles } from './published-files.ts'

const home = join(import.meta.dirname, '..')

test('schemas and vectors are those that the code writes', async () => {
  const files = await publishedFiles()
  for (const [path, text] of Object.entries(files)) {
    expect(JSON.parse(readFileSync(join(home, path), 'utf8'))).toEqual(JSON.parse(text))
  }
  const there = globSync(['schemas/json/*', 'vectors/*.json'], { cwd: home })
  expect(there.filter((path) => !(path in files))).toEqual(['vectors/rfc9421-b26.json'])
})

const keyOf = (published: readonly { keyid: string; x: string }[]) => (keyid: string) => {
  const found = published.find((one) => one.keyid === keyid)
  return found ? publicKeyOf(found) : null
}
const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (fault: { kind?: string }) => fault.kind ?? String(fault),
  )

test('every signed request has the outcome that the vectors say', async () => {
  const now = () => new Date(requests.now)
  let seen = seenInMemory(now)
  for (const { name, request, outcome, afterTheOneBefore } of requests.requests) {
    if (!afterTheOneBefore) seen = seenInMemory(now)
    const { method, url, headers, body } = request
    const message = { method, url, headers: new Headers(headers), body: Buffer.from(body) }
    const found = await outcomeOf(verifyRequest(message, { keyOf: keyOf(requests.published), now, seen }))
    expect(`${name}: ${found}`).toBe(`${name}: ${outcome}`)
  }
})

test('every signed document has the outcome that the vectors say', async () => {
  const schemas = { receipt: receiptSchema, decision: decisionSchema, register: registerSchema }
  const isKind = (kind: string): kind is keyof typeof schemas => Object.hasOwn(schemas, kind)
  for (const { name, kind, signer, signed, outcome } of documents.documents) {
    if (!isKind(kind)) throw new Error(kind)
    const reading = readDocument<unknown>(kind, schemas[kind], signed, {
      keyOf: keyOf(documents.published),
      signer,
    })
    expect(`${name}: ${await outcomeOf(reading)}`).toBe(`${name}: ${outcome}`)
  }
})

test('every way of refusing a signature is among the vectors', () => {
  const found = new Set(requests.requests.map(({ outcome }) => outcome))
  const bySignature = Object.entries(PROBLEMS).flatMap(([kind, { status }]) => (status === 401 ? [kind] : []))
  expect([...bySignature, 'digest-mismatch'].filter((kind) => !found.has(kind))).toEqual([])
})

const ajv = new Ajv2020({ strict: true, allErrors: true })
formats.default(ajv)
const schemaOf = (name: string) => {
  const schema: object = JSON.parse(readFileSync(join(home, `schemas/json/${name}.schema.json`), 'utf8'))
  return ajv.compile(schema)
}
const { about: _, ...all } = examples

test.each(Object.entries(all))(
  'the JSON Schema takes the example of a %s, and not without one of its fields',
  (name, document) => {
    const validate = schemaOf(name)
    expect(validate(document) ? [] : validate.errors).toEqual([])
    expect(validate({ ...document, aFieldOfTheFuture: 1 })).toBe(true)
    for (const field of Object.keys(document)) {
      const { [field]: gone, ...rest } = document as Record<string, unknown>
      const optional = ['test', 'standing', 'critical'].includes(field) && name !== 'notice'
      if (gone !== undefined && !optional) expect(`${field} ${validate(rest)}`).toBe(`${field} false`)
    }
  },
)

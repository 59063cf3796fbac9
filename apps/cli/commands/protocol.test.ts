import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { directorySchema, privateKeyOf, signingKey } from '@vigie/protocol'
import { startReceiver, startSender } from '@vigie/protocol/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = join(import.meta.dirname, '..', 'vigie.ts')
const vigie = (...words: string[]): Promise<{ code: number; said: string[]; complained: string }> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, ['--import', 'tsx', program, ...words], (_, stdout, stderr) =>
      resolve({
        code: child.exitCode ?? -1,
        said: stdout.split('\n').filter((line) => line !== ''),
        complained: stderr,
      }),
    )
  })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-protocol-check-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a receiver that does what the protocol says passes, and the command ends well', async () => {
  const receiver = await startReceiver()
  try {
    const { code, said } = await vigie('protocol', 'check', `${receiver.origin}/`)
    expect(said.at(-1)).toMatch(/^All \d+ lines of the protocol hold/)
    expect(code).toBe(0)
  } finally {
    await receiver.close()
  }
})

test('one that takes a request twice fails that line, for people and machines, and the command fails', async () => {
  const receiver = await startReceiver({ seen: () => false })
  try {
    const { code, said, complained } = await vigie('protocol', 'check', receiver.origin, '--json')
    const lines: { line: string; pass: boolean }[] = said.map((line) => JSON.parse(line))
    expect(lines.filter(({ pass }) => !pass)).toMatchObject([{ line: expect.stringMatching(/: replayed$/) }])
    expect(complained).toMatch(/1 of \d+ lines/)
    expect(code).toBe(1)
  } finally {
    await receiver.close()
  }
})

test('a key of an origin that shows it already is taken from a file', async () => {
  const sender = await startSender()
  const receiver = await startReceiver({ admits: (origin) => origin === sender.origin })
  const file = join(folder, 'key.json')
  writeFileSync(file, JSON.stringify(sender.jwk))
  try {
    const words = ['protocol', 'check', receiver.origin, '--origin', sender.origin, '--key', file]
    expect(await vigie(...words)).toMatchObject({ code: 0 })
    writeFileSync(file, '{}')
    expect(await vigie(...words)).toMatchObject({
      code: 2,
      complained: expect.stringContaining('not the JWK'),
    })
  } finally {
    await Promise.all([sender.close(), receiver.close()])
  }
})

test('a key and its directory are made once, the key for its owner alone, and the check takes the key', async () => {
  const into = join(folder, 'made')
  const words = ['protocol', 'key', 'https://centre.example', '--organisation', 'A centre', '--into', into]
  expect((await vigie(...words)).code).toBe(2)
  expect((await vigie(...words, '--contact', 'desk@centre.example', '--json')).code).toBe(0)
  const [key, directory] = [join(into, 'protocol-key.json'), join(into, 'vigie-protocol.json')]
  expect(statSync(key).mode & 0o777).toBe(0o600)
  const shown = directorySchema.parse(JSON.parse(readFileSync(directory, 'utf8')))
  const kept: { origin: string; x: string; d: string } = JSON.parse(readFileSync(key, 'utf8'))
  expect(signingKey(kept.origin, privateKeyOf(kept)).published).toEqual(shown.keys[0])
  expect(readFileSync(directory, 'utf8')).not.toContain(kept.d)
  const before = readFileSync(key, 'utf8')
  expect((await vigie(...words, '--contact', 'desk@centre.example')).code).toBe(1)
  expect(readFileSync(key, 'utf8')).toBe(before)
})

test('what is no address of a receiver is a misuse', async () => {
  expect((await vigie('protocol', 'check', 'nowhere')).code).toBe(2)
  expect((await vigie('protocol', 'check')).code).toBe(2)
})

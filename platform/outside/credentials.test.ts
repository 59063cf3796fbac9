import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { credentialsIn } from './credentials.ts'

test('a secret is found by its name in the folder of the operator, and nothing beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-credentials-'))
  try {
    await writeFile(join(folder, 'the-square'), 'word of the square\n')
    await writeFile(join(folder, 'empty'), '\n')
    const secret = credentialsIn(folder)
    expect(await secret('the-square')).toBe('word of the square')
    for (const name of ['empty', 'nobody', '../etc/passwd', '.', 'The-Square', ''])
      expect(await secret(name)).toBe(null)
    expect(await credentialsIn(undefined)('the-square')).toBe(null)
  } finally {
    await rm(folder, { recursive: true })
  }
})

import { existsSync, globSync } from 'node:fs'
import { readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { madeOnce } from '../made-once.ts'

const KIND = `made-once-${process.pid}`
const left = () => globSync(`vigie-${KIND}-*`, { cwd: tmpdir() }).sort()
afterAll(() => Promise.all(left().map((name) => rm(join(tmpdir(), name), { recursive: true }))))

const write = (words: string) => async (folder: string) => {
  await writeFile(join(folder, 'words'), words)
}

test('what was made once is used again, and another version is made beside it', async () => {
  const first = await madeOnce(KIND, 'one', write('first'))
  expect(await madeOnce(KIND, 'one', write('second'))).toBe(first)
  expect(await readFile(join(first, 'words'), 'utf8')).toBe('first')
  const other = await madeOnce(KIND, 'two', write('other'))
  expect(await readFile(join(other, 'words'), 'utf8')).toBe('other')
})

test('two at the same moment get the same whole folder, and nothing else is left', async () => {
  const [one, other] = await Promise.all(['a', 'b'].map((words) => madeOnce(KIND, 'both', write(words))))
  expect(one).toBe(other)
  expect(await readFile(join(one ?? '', 'words'), 'utf8')).toMatch(/^[ab]$/)
  expect(left().filter((name) => name.includes('making'))).toEqual([])
})

test('what breaks off leaves nothing that is taken for whole', async () => {
  const broken = madeOnce(KIND, 'broken', async (folder) => {
    await writeFile(join(folder, 'words'), 'half')
    throw new Error('the power went')
  })
  await expect(broken).rejects.toThrow('the power went')
  expect(left().filter((name) => /broken|making/.test(name))).toEqual([])
  const whole = await madeOnce(KIND, 'broken', write('whole'))
  expect(await readFile(join(whole, 'words'), 'utf8')).toBe('whole')
})

test('what no run has used for a week goes when something new is made, and what is in use stays', async () => {
  const [old, used] = [await madeOnce(KIND, 'old', write('old')), await madeOnce(KIND, 'used', write('used'))]
  const longAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000)
  for (const folder of [old, used]) await utimes(folder, longAgo, longAgo)
  await madeOnce(KIND, 'used', write('again'))
  await madeOnce(KIND, 'new', write('new'))
  expect([existsSync(old), existsSync(used)]).toEqual([false, true])
})

import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inMemory, isMemory } from './in-memory.ts'

test('only memory that may be written, and in which programs run, takes the temporary files of a run', () => {
  const mounted = (ways: string): string => `/dev/vda / ext4 rw 0 0\ntmpfs /dev/shm ${ways} 0 0\n`
  expect(isMemory(mounted('tmpfs rw,nosuid,size=64k'), '/dev/shm')).toBe(true)
  for (const ways of ['tmpfs ro', 'tmpfs rw,noexec', 'ext4 rw'])
    expect([ways, isMemory(mounted(ways), '/dev/shm')]).toEqual([ways, false])
  expect(isMemory(mounted('tmpfs rw'), '/run/shm')).toBe(false)
})

test('what a run leaves in its temporary folder is gone after it, also when it fails; a folder that somebody chose stays', async () => {
  const chosen = process.env.TMPDIR
  delete process.env.TMPDIR
  let left = ''
  try {
    const failing = inMemory(async () => {
      if (process.env.TMPDIR === undefined) return
      left = mkdtempSync(join(tmpdir(), 'left-'))
      throw new Error('it failed')
    })
    await failing.catch(() => undefined)
    if (left !== '') expect(() => statSync(left)).toThrow('ENOENT')
    expect(process.env.TMPDIR).toBeUndefined()
    process.env.TMPDIR = '/chosen'
    expect(await inMemory(async () => tmpdir())).toBe('/chosen')
  } finally {
    if (chosen === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = chosen
  }
})

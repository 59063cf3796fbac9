import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLog, type Log } from './index.ts'

const written = (level: string, write: (log: Log) => void): string => {
  const lines: string[] = []
  write(createLog(level, { write: (line) => void lines.push(line) }))
  return lines.join('')
}

const secretNames = [
  'authorization',
  'Cookie',
  'set-cookie',
  'password',
  'receipt',
  'narrative',
  'address',
  'reportedAddresses',
  'reporter_email',
  'url',
  'clientIp',
  'remoteAddress',
  'x-forwarded-for',
  'user-agent',
] as const

test('whatever stands under a secret name is never written, at any depth, in lines and in child logs', () => {
  const nested = fc.tuple(fc.constantFrom(...secretNames), fc.array(fc.constantFrom('report', 'list', 'x')))
  fc.assert(
    fc.property(nested, fc.boolean(), ([name, path], asChild) => {
      const fields = path.reduce<object>((inner, key) => ({ [key]: [inner] }), { [name]: 'neutral-marker' })
      const out = written('info', (log) =>
        asChild ? log.child(fields).info('done') : log.info(fields, 'done'),
      )
      expect(out).toContain('done')
      expect(out).not.toContain('neutral-marker')
    }),
  )
})

test('the client address and the user agent are left out altogether', () => {
  const out = written('info', (log) =>
    log.info({ ip: '192.0.2.1', userAgent: 'Browser', status: 200 }, 'answered'),
  )
  const { time, ...line } = JSON.parse(out)
  expect(line).toEqual({ level: 'info', status: 200, msg: 'answered' })
  expect(Number.isNaN(Date.parse(time))).toBe(false)
})

test('an error of the database is written without the words it quotes', () => {
  const error = Object.assign(new Error('invalid input: "neutral-marker"'), {
    severity: 'ERROR',
    routine: 'pg_strtoint32_safe',
    code: '22P02',
    detail: 'Key (words)=(neutral-marker)',
  })
  const out = written('info', (log) => log.error(error))
  expect(out).not.toContain('neutral-marker')
  expect(JSON.parse(out).err).toMatchObject({ code: '22P02' })
})

test('other errors keep their message and their place', () => {
  const { err } = JSON.parse(
    written('info', (log) => log.error({ err: new TypeError('no such case') }, 'failed')),
  )
  expect(err).toMatchObject({ type: 'TypeError', message: 'no such case' })
  expect(err.stack.length).toBeGreaterThan(0)
})

test('lines below the level are not written', () => {
  expect(written('warn', (log) => log.info('quiet'))).toBe('')
})

test('of a server that is away a minute gets one line of each sort, which says how many were passed over', () => {
  const lines: string[] = []
  let now = 0
  const log = createLog('info', { write: (line) => void lines.push(line) }, () => now)
  const away = () => Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
  for (let turn = 0; turn < 100; turn++) {
    log.error({ err: away() }, 'a page could not be shown')
    log.child({ what: 'worker' }).error({ err: new Error('Connection terminated unexpectedly') }, 'a round')
    const dead = new Error('Client has encountered a connection error and is not queryable')
    log.error({ err: dead }, 'a dead connection')
    log.error({ err: new Error('another fault') }, 'of another sort')
  }
  now = 60_000
  log.error({ err: away() }, 'a page could not be shown')
  const told = lines.map((line) => JSON.parse(line))
  expect(told.filter(({ msg }) => msg === 'of another sort')).toHaveLength(100)
  expect(told.filter(({ msg }) => msg === 'a round')).toHaveLength(1)
  expect(told.filter(({ msg }) => msg === 'a dead connection')).toHaveLength(1)
  expect(told.filter(({ msg }) => msg === 'a page could not be shown')).toMatchObject([
    {},
    { passedOver: 99 },
  ])
})

import { expect, test } from 'vitest'
import { createLog } from './index.ts'
import { takeConsole } from './take-console.ts'

test('what a component says on the console is one line of the log, concealed, until it is given back', () => {
  const [lines, printed]: [string[], unknown[]] = [[], []]
  const print = (...said: unknown[]) => void printed.push(said)
  const console = { error: print, warn: print, info: print, log: print }
  const giveBack = takeConsole(createLog('info', { write: (line) => void lines.push(line) }), console)
  console.error(Object.assign(new Error('zq-quoted'), { severity: 'ERROR', routine: 'r', code: '22P02' }))
  console.warn('zq-words of a visitor')
  console.info('zq-chatter')
  console.log('zq-chatter')
  expect(lines).toHaveLength(2)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', err: { type: 'Error', code: '22P02' } })
  expect(lines.join('')).not.toContain('zq-')
  expect(printed).toEqual([])
  giveBack()
  console.error('again')
  expect(printed).toEqual([['again']])
})

import { Refused } from '@vigie/kernel'
import { expect, test } from 'vitest'
import { createLog, createWitness, SECURITY_EVENTS, type Witness } from './index.ts'

const told = (work: (witness: Witness) => void): Record<string, unknown>[] => {
  const lines: string[] = []
  const witness = createWitness(createLog('info', { write: (line) => void lines.push(line) }))
  work(witness)
  const before = lines.length
  witness.close()
  return lines.map((line, at) => {
    const { time: _time, ...fields } = JSON.parse(line)
    return at < before ? fields : { ...fields, when: 'at the end' }
  })
}

test('of staff and machines every event is a line at once, with what is ours and nothing else', () => {
  for (const event of SECURITY_EVENTS) {
    const [line] = told((witness) =>
      witness.tell(event, { person: 'p1', account: '00ff', way: 'passkey', act: 'a.b', word: 'w' }),
    )
    expect(line).toMatchObject({
      event,
      person: 'p1',
      account: '00ff',
      way: 'passkey',
      act: 'a.b',
      word: 'w',
    })
    expect(line).not.toHaveProperty('when')
  }
})

test('of the public nothing is a line of its own: events are counted and said together', () => {
  const wrong = () => new Refused('no-such-mailbox', 'unknown')
  const lines = told((witness) => {
    for (let time = 0; time < 3; time++) witness.refused(wrong(), { kind: 'anyone' }, 'intake.read-mailbox')
    witness.count('too-many-tries', { act: 'intake.read-mailbox' })
  })
  expect(lines).toEqual([
    expect.objectContaining({
      event: 'act-refused',
      act: 'intake.read-mailbox',
      word: 'no-such-mailbox',
      times: 3,
      when: 'at the end',
    }),
    expect.objectContaining({ event: 'too-many-tries', times: 1, when: 'at the end' }),
  ])
})

test('a refusal is told once, by what it is, and never of Vigie’s own hand', () => {
  const forged = new Refused('form-not-ours', 'forbidden')
  const hanne = { kind: 'person', id: 'h' } as const
  const lines = told((witness) => {
    witness.refused(forged, hanne, 'POST /:lang/account')
    witness.refused(forged, { kind: 'machine' }, 'again')
    witness.refused(new Refused('bad-input', 'invalid'), { kind: 'machine' }, 'partner')
    witness.refused(new Refused('not-for-you', 'forbidden'), hanne, 'people.give-role')
    witness.refused(new Refused('overtaken', 'conflict'), { kind: 'system' }, 'worker')
  })
  expect(lines).toEqual([
    expect.objectContaining({ event: 'form-forged', person: 'h', act: 'POST /:lang/account' }),
    expect.objectContaining({ event: 'input-refused', act: 'partner' }),
    expect.objectContaining({
      event: 'act-refused',
      person: 'h',
      word: 'not-for-you',
      act: 'people.give-role',
    }),
  ])
})

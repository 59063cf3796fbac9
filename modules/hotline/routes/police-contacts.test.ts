import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { describe, expect, it } from 'vitest'
import { DISTRICTS, POLICE_CONTACTS, policeContactsFor } from './police-contacts.ts'

const ids = (matter: Parameters<typeof policeContactsFor>[0]) =>
  policeContactsFor(matter).map((contact) => contact.id)

describe('the police contacts', () => {
  it('finds the team by matter and adds the district when it is known', () => {
    expect(ids({ kind: 'csam', district: null, imminentDanger: false })).toEqual(['child-abuse-team'])
    expect(ids({ kind: 'minor-prostitution', district: 'liege', imminentDanger: false })).toEqual([
      'trafficking-team',
      'judicial-liege',
    ])
  })

  it('calls the duty desk first in imminent danger, and only then', () => {
    expect(ids({ kind: 'grooming', district: 'eupen', imminentDanger: true })[0]).toBe('duty-desk')
    expect(ids({ kind: 'grooming', district: 'eupen', imminentDanger: false })).not.toContain('duty-desk')
  })

  it('has someone for every kind in every district', () => {
    for (const kind of DESIGNATED_KINDS)
      for (const district of DISTRICTS)
        expect(ids({ kind, district, imminentDanger: false }), `${kind} ${district}`).toHaveLength(2)
  })

  it('names every unit in four languages and holds made-up mailboxes only', () => {
    for (const contact of POLICE_CONTACTS) {
      for (const language of LANGUAGES) expect(contact.name[language].trim(), contact.id).not.toBe('')
      expect(contact.mailbox, contact.id).toMatch(/^[a-z-]+@police\.example$/)
    }
    expect(new Set(POLICE_CONTACTS.map((contact) => contact.mailbox)).size).toBe(POLICE_CONTACTS.length)
  })
})

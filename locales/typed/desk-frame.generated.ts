// Written by `npm run texts` from the messages of desk-frame.json in four languages.
import type texts from '../en/desk-frame.json'

declare module '../texts.ts' {
  interface Files {
    'desk-frame': typeof texts
  }
  interface Arguments {
    'desk-frame.pages.account.sessions.times': { began: string | number; seen: string | number }
    'desk-frame.pages.code-refused': { at: string | number; n: number }
    'desk-frame.pages.complaint.too-little': { least: string | number }
    'desk-frame.pages.complaint.too-long': { count: string | number; most: string | number }
    'desk-frame.pages.complaint.too-much': { most: string | number }
    'desk-frame.pages.complaint.too-short': { least: string | number }
    'desk-frame.pages.days': { n: number }
    'desk-frame.pages.done': { what: string | number }
    'desk-frame.pages.hours': { n: number }
    'desk-frame.pages.menu-group.here': { group: string | number; page: string | number }
    'desk-frame.pages.optional': { label: string | number }
    'desk-frame.pages.people.renewed-at': { at: string | number }
    'desk-frame.pages.people.renewed-by': { at: string | number; name: string | number }
    'desk-frame.pages.people.requirement': { day: string | number; training: string | number }
    'desk-frame.pages.people.vetted-until': { day: string | number }
    'desk-frame.pages.people.vetting-expired': { day: string | number }
    'desk-frame.pages.renewed-invitation': { at: string | number }
    'desk-frame.pages.welcome': { name: string | number }
  }
}

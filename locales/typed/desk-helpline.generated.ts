// Written by `npm run texts` from the messages of desk-helpline.json in four languages.
import type texts from '../en/desk-helpline.json'

declare module '../texts.ts' {
  interface Files {
    'desk-helpline': typeof texts
  }
  interface Arguments {
    'desk-helpline.pages.before': { n: number }
    'desk-helpline.pages.body.verified': { day: string | number }
    'desk-helpline.pages.call.over': { at: string | number }
    'desk-helpline.pages.call.since': { at: string | number }
    'desk-helpline.pages.closing.asked': { why: string | number }
    'desk-helpline.pages.closing.reopened': { why: string | number }
    'desk-helpline.pages.contact': { number: string | number }
    'desk-helpline.pages.conversation.over': { day: string | number }
    'desk-helpline.pages.conversation.until': { day: string | number }
    'desk-helpline.pages.conversation.waits': { at: string | number }
    'desk-helpline.pages.danger.called': { at: string | number; name: string | number }
    'desk-helpline.pages.danger.seen': { at: string | number; name: string | number }
    'desk-helpline.pages.due.late': { day: string | number }
    'desk-helpline.pages.due.now': { n: number }
    'desk-helpline.pages.ended': { at: string | number; minutes: number }
    'desk-helpline.pages.figures.band': { from: string | number; until: string | number }
    'desk-helpline.pages.figures.band.last': { from: string | number }
    'desk-helpline.pages.handed': { at: string | number; name: string | number }
    'desk-helpline.pages.handover.by': { day: string | number; name: string | number }
    'desk-helpline.pages.handover.carried': { day: string | number }
    'desk-helpline.pages.hours.closed': { at: string | number }
    'desk-helpline.pages.hours.next-day': { from: string | number; until: string | number }
    'desk-helpline.pages.hours.open': { at: string | number }
    'desk-helpline.pages.missed-calls': { n: number }
    'desk-helpline.pages.missed.aside.by': { at: string | number; name: string | number; why: string | number }
    'desk-helpline.pages.missed.back': { day: string | number }
    'desk-helpline.pages.missed.back.afar': { day: string | number }
    'desk-helpline.pages.not-taken-in': { count: number }
    'desk-helpline.pages.overview.missed': { n: number }
    'desk-helpline.pages.overview.until': { name: string | number; time: string | number }
    'desk-helpline.pages.plan.progress': { all: string | number; n: string | number; name: string | number }
    'desk-helpline.pages.plan.source': { version: string | number }
    'desk-helpline.pages.pseudonym.until': { day: string | number; pseudonym: string | number }
    'desk-helpline.pages.questions.beside': { n: number }
    'desk-helpline.pages.questions.between': { least: string | number; most: string | number }
    'desk-helpline.pages.questions.full': { n: string | number }
    'desk-helpline.pages.questions.given': { at: string | number; n: string | number; name: string | number }
    'desk-helpline.pages.questions.holds': { day: string | number; n: string | number }
    'desk-helpline.pages.questions.least': { least: string | number }
    'desk-helpline.pages.questions.let-go': { at: string | number; name: string | number; why: string | number }
    'desk-helpline.pages.questions.longest': { n: string | number }
    'desk-helpline.pages.questions.missing': { languages: string | number }
    'desk-helpline.pages.questions.most': { most: string | number }
    'desk-helpline.pages.questions.published': { at: string | number; name: string | number }
    'desk-helpline.pages.questions.version': { n: string | number }
    'desk-helpline.pages.rota.gaps': { n: number }
    'desk-helpline.pages.running': { at: string | number; minutes: number }
    'desk-helpline.pages.seat.at': { extension: string | number }
    'desk-helpline.pages.shift-notes.first': { n: number }
    'desk-helpline.pages.shift-notes.readers': { names: string | number }
    'desk-helpline.pages.step.danger': { number: string | number }
    'desk-helpline.pages.step.handover': { number: string | number }
    'desk-helpline.pages.support': { number: string | number }
    'desk-helpline.pages.task.ended': { how: string | number; sort: string | number }
    'desk-helpline.pages.waits': { minutes: number }
  }
}

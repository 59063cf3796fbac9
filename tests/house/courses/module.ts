import { Refused } from '@vigie/kernel'
import { defineModule, type RecordKind, type SubjectKind } from '@vigie/platform/house'
import { type Desk, opening } from '@vigie/platform/operation'
import { blindIndex, openText, type Place, sealedColumns } from '@vigie/platform/vault'
import { z } from 'zod'
import {
  forgetMail,
  isCourse,
  selectByMail,
  selectCoursesDue,
  selectCoursesOf,
  selectEnrolment,
  selectEnrolmentsDue,
} from './enrolment-rows.ts'

export const participantPlace = (row: string): Place => ({
  table: 'courses.enrolment',
  column: 'participant',
  row,
})
export const mailIndex = (desk: Pick<Desk, 'keys'>, mail: string): Buffer =>
  blindIndex(desk.keys.lookup.addressIndex, mail.toLowerCase())

const COURSE: RecordKind = {
  kind: 'course',
  event: 'ended',
  months: 36,
  legalBasis: 'contract',
  law: 'gdpr',
  due: selectCoursesDue,
  rows: async () => [],
  isThere: isCourse,
}

const ENROLMENT: RecordKind = {
  kind: 'enrolment',
  event: 'withdrawn',
  months: 6,
  legalBasis: 'consent',
  law: 'gdpr',
  due: selectEnrolmentsDue,
  rows: async (_db, records) =>
    records.map((record) => ({ record, table: 'courses.enrolment', row: record })),
  forget: forgetMail,
}

const PARTICIPANT: SubjectKind = {
  kind: 'participant',
  ways: [
    {
      field: 'mail',
      by: 'contact',
      input: z.string().max(300),
      find: async (_before, mail) => (desk) => selectByMail(desk.db, mailIndex(desk, mail)),
    },
  ],
  language: async (desk, id) => (await selectEnrolment(desk.db, id))?.language ?? 'en',
  describe: async (desk, id) => {
    const found = await selectEnrolment(desk.db, id)
    const said = found ? openText(opening(desk), participantPlace(id), found.participant) : ''
    return {
      tables: [{ title: 'Held', header: ['What'], lines: [[said]] }],
      besides: 'An index of your address.',
      purposes: 'To give the course.',
      keeping: { kind: 'enrolment' },
      recipients: 'Nobody.',
      source: 'You.',
      leftOut: 'What others wrote.',
    }
  },
  erased: { as: 'enrolment', told: () => 'Your enrolment goes.' },
}

/** The one module of its own that a small house has: what it keeps of whom, and nothing that privacy would have to know. */
export const courses = defineModule({
  name: 'courses',
  schema: 'courses',
  migrations: new URL('migrations/', import.meta.url),
  rights: new URL('rights.sql', import.meta.url),
  sealed: sealedColumns('courses.enrolment', ['participant']),
  kept: [ENROLMENT, COURSE],
  ties: [
    {
      of: 'enrolment',
      find: selectCoursesOf,
      hold: async () => undefined,
      open: () => new Refused('course-is-open', 'conflict'),
    },
  ],
  subjects: [PARTICIPANT],
  grounds: ['exam-under-way'],
  processed: {
    people: { participant: 'people who take a course' },
    activities: {
      enrolments: { purpose: 'know who takes part', recipients: 'nobody', kept: 'enrolment' },
      courses: { purpose: 'plan courses', recipients: 'the public', kept: 'course' },
    },
    tables: {
      'courses.course': ['courses', { nobody: 'id title ended_on' }],
      'courses.enrolment': [
        'enrolments',
        { participant: 'participant mail_index language withdrawn_on', nobody: 'id course' },
      ],
    },
  },
})

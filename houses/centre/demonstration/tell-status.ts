import { dayOf } from '@vigie/kernel'
import { findProviders } from '@vigie/notices'
import { confirmStatus } from '@vigie/notices/verbs/confirm-status'
import { decideChange } from '@vigie/notices/verbs/decide-change'
import { noteArea } from '@vigie/notices/verbs/note-area'
import { noteChange } from '@vigie/notices/verbs/note-change'
import { noteRelation } from '@vigie/notices/verbs/note-relation'
import { noteSuspension } from '@vigie/notices/verbs/note-suspension'
import { noteSuspensionEnd } from '@vigie/notices/verbs/note-suspension-end'
import { recordTelling } from '@vigie/notices/verbs/record-telling'
import { writeNarrative } from '@vigie/notices/verbs/write-narrative'
import type { World } from './world.ts'

/** A status with a past: two weeks of a made-up year in which the authority looked into it; and an area that waits for a yes. */
export const tellStatus = async ({ perform, staff }: World): Promise<void> => {
  const { louis, griet } = staff
  await perform(noteSuspension, louis, {
    fromDay: '2025-09-08',
    decision: 'Letter of 8 September 2025 (made up)',
  })
  const { note } = await perform(noteSuspensionEnd, louis, {
    fromDay: '2025-09-19',
    decision: 'Decision of 19 September 2025 (made up)',
  })
  await perform(confirmStatus, griet, { proposal: note })
  await perform(noteArea, louis, {
    fromDay: '2026-01-01',
    decision: 'Decision of 18 December 2025 (made up)',
    areaWords: 'online sexual exploitation of minors (made up)',
    areaKinds: ['csam', 'grooming', 'sextortion', 'ncii', 'voyeurism', 'extreme', 'minor-prostitution'],
  })
}

/** A change that was told, one that waits for an answer, and how the made-up centre stands with a platform. */
export const tellChanges = async (world: World): Promise<void> => {
  const { perform, staff, clock } = world
  const { louis, griet } = staff
  const changedOn = dayOf(clock())
  const { change } = await perform(noteChange, louis, {
    changeKind: 'funding',
    changedOn,
    changeWhat:
      'A made-up foundation pays for part of the forum of young people. No platform stands behind it.',
  })
  await perform(decideChange, griet, {
    change,
    tellAuthority: 'yes',
    tellBecause: 'Money is one of the things by which the authority judges our independence.',
  })
  await perform(recordTelling, louis, {
    change,
    toldOn: changedOn,
    tellingWay: 'mail',
    tellingReference: 'Letter 2025/17 (made up)',
  })
  await perform(noteChange, louis, {
    changeKind: 'board',
    changedOn,
    changeWhat: 'A new member of the board (made up).',
  })
  const providers = await world.read(griet, findProviders)
  const provider = providers.find(({ name }) => name === 'Examplegram')?.id
  await perform(noteRelation, louis, {
    provider,
    agreement: 'trusted-partner',
    contacts: 'Desk for trusted partners: partners@examplegram.example',
    escalation: 'Head of safety: safety@examplegram.example\nThe digital services coordinator of its country',
  })
}

/** What the made-up centre tells of a year beside its figures; one part still waits for two languages. */
export const tellYear = async ({ perform, staff }: World, year: number): Promise<void> => {
  await perform(writeNarrative, staff.louis, {
    year,
    narrativePart: 'summary',
    writtenNl: 'Dit was ons eerste jaar (verzonnen). De meeste platforms haalden snel weg wat wij meldden.',
    writtenFr:
      'C’était notre première année (inventée). La plupart des plateformes ont vite retiré ce que nous avons signalé.',
    writtenDe:
      'Das war unser erstes Jahr (erfunden). Die meisten Plattformen haben schnell entfernt, was wir gemeldet haben.',
    writtenEn: 'This was our first year (made up). Most platforms soon removed what we notified.',
  })
  await perform(writeNarrative, staff.louis, {
    year: year + 1,
    narrativePart: 'trends',
    writtenNl: 'Steeds meer jongeren worden bedreigd met een beeld dat een computer maakte (verzonnen).',
    writtenFr: 'De plus en plus de jeunes sont menacés avec une image créée par ordinateur (inventé).',
  })
}

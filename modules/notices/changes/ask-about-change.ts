import { newId } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { Subscriber } from '@vigie/platform/queue'
import { ROLE_TO_TELL_OF } from '../may.ts'
import type { ChangeEvent, ChangeKind } from './change.ts'
import { insertChange } from './change-rows.ts'

/** Something happened that may have to be told: the question stands in the register until a person answers it. */
export const askAboutChange = async (
  desk: Desk,
  asked: { readonly kind: ChangeKind; readonly event: ChangeEvent; readonly mark: string },
): Promise<void> => {
  await insertChange(desk.db, { ...asked, id: newId(), changed_on: desk.today, noted_at: desk.now })
}

const asksAboutCoordinator: Subscriber = {
  name: 'notices.asks-whether-a-coordinator-is-to-be-told',
  fact: 'people.role-changed',
  take: async (desk, { role, given, change }): Promise<undefined> => {
    if (role !== ROLE_TO_TELL_OF) return
    const event = given === true ? 'coordinator-given' : 'coordinator-withdrawn'
    await askAboutChange(desk, { kind: ROLE_TO_TELL_OF, event, mark: `role/${change}` })
  },
}

const asksAboutProcedure: Subscriber = {
  name: 'notices.asks-whether-a-procedure-is-to-be-told',
  fact: 'hotline.procedure-changed',
  take: async (desk, { version }): Promise<undefined> => {
    const mark = `procedure/${version}`
    await askAboutChange(desk, { kind: 'step-plan', event: 'procedure-changed', mark })
  },
}

/** Whatever changes elsewhere in the house and may bear on the conditions of the status. */
export const ASKING_ABOUT_CHANGES: readonly Subscriber[] = [asksAboutCoordinator, asksAboutProcedure]

import type { Actor, AnyOperation, Desk } from '@vigie/platform/operation'
import { z } from 'zod'
import { prepareExample, seedCase } from './case-fixtures.ts'
import { getNotice } from './find-notices-of-case.ts'
import type { ProviderName } from './fixtures.ts'
import type { NoticeView } from './notice.ts'
import { approveNotice } from './verbs/approve-notice.ts'
import { confirmStatus } from './verbs/confirm-status.ts'
import { noteSuspension } from './verbs/note-suspension.ts'
import { noteSuspensionEnd } from './verbs/note-suspension-end.ts'

type Person = Actor & { kind: 'person' }

/** As much of a throw-away centre as these helpers need. */
export interface World {
  readonly place: { superUrl: string; databases: { hotline: string } }
  readonly staff: {
    readonly hanne: Person
    readonly bram: Person
    readonly louis: Person
    readonly griet: Person
  }
  perform(operation: AnyOperation, actor: Actor, input: unknown): Promise<unknown>
  read<Result>(actor: Actor, work: (desk: Desk) => Promise<Result>): Promise<Result>
  deliver(): Promise<number>
}

const Prepared = z.object({ notice: z.string(), reference: z.string() })

/** Hanne prepares a notice on a fresh case. */
export const prepared = async (
  world: World,
  provider: string,
  changes: Record<string, unknown> = {},
  count = 2,
): Promise<z.output<typeof Prepared>> => {
  const seeded = await seedCase(world.place, count)
  const given = { case: seeded.case, items: seeded.items, provider, ...changes }
  return Prepared.parse(await world.perform(prepareExample, world.staff.hanne, given))
}

/** Hanne prepares it, Bram approves it; the worker has not been round yet. */
export const approved = async (
  world: World,
  provider: string,
  changes: Record<string, unknown> = {},
  count = 2,
): Promise<z.output<typeof Prepared>> => {
  const made = await prepared(world, provider, changes, count)
  await world.perform(approveNotice, world.staff.bram, { notice: made.notice })
  return made
}

/** Approved, and the worker has been round. */
export const sent = async (
  world: World,
  provider: string,
  changes: Record<string, unknown> = {},
  count = 2,
): Promise<NoticeView> => {
  const made = await approved(world, provider, changes, count)
  await world.deliver()
  return look(world, made.notice)
}

export const look = (world: World, notice: string): Promise<NoticeView> =>
  world.read(world.staff.hanne, (desk) => getNotice(desk, notice))

const decisionOfToday = (world: World) =>
  world.read(world.staff.louis, async ({ today }) => ({ fromDay: today, decision: 'A made-up decision' }))

/** Louis notes that the status is suspended from today on: one person is enough. */
export const suspend = async (world: World): Promise<void> => {
  await world.perform(noteSuspension, world.staff.louis, await decisionOfToday(world))
}

/** Louis notes that it holds again, and Griet has read the decision too. */
export const endSuspension = async (world: World): Promise<void> => {
  const noted = await world.perform(noteSuspensionEnd, world.staff.louis, await decisionOfToday(world))
  const { note } = z.object({ note: z.string() }).parse(noted)
  await world.perform(confirmStatus, world.staff.griet, { proposal: note })
}

export const idOfProvider = (providers: Map<ProviderName, string>, name: ProviderName): string => {
  const id = providers.get(name)
  if (id === undefined) throw new Error(`${name} is not in the books`)
  return id
}

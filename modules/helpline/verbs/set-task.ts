import { DAY, dayOf, newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { LONGEST_TASK, MOST_DAYS_AHEAD, TASK_SORTS, taskText } from '../supports/support.ts'
import { insertTask } from '../supports/task-rows.ts'
import { CLOSED, supportToWrite } from '../supports/write-support.ts'
import { orRefuse } from '../violations.ts'

/** What has to be done until a day, by oneself or by a colleague. On that day it rises at the desk. */
export const setTask = operation({
  name: 'helpline.set-task',
  who: may.setTask,
  on: 'support',
  input: z.strictObject({
    support: z.uuid(),
    sort: z.enum(TASK_SORTS),
    due: z.iso.date(),
    colleague: z.uuid().optional(),
    todo: z.string().trim().max(LONGEST_TASK).meta({ long: true }).default(''),
  }),
  subject: ({ support }) => `support:${support}`,
  run: async (desk, { support: id, sort, due, colleague, todo }) => {
    const support = await supportToWrite(desk, id)
    if (due < desk.today) throw refuse('day-over', ['due'])
    if (due > dayOf(new Date(desk.now.getTime() + MOST_DAYS_AHEAD * DAY))) throw refuse('too-far-ahead')
    const task = newId()
    await orRefuse(
      insertTask(desk.db, {
        id: task,
        support: support.id,
        sort,
        sealed: todo === '' ? Buffer.alloc(0) : taskText.seal(desk, task, todo),
        due_on: due,
        owner: colleague ?? staffOf(desk),
        set_by: staffOf(desk),
        set_at: desk.now,
      }),
      { ...CLOSED, unentitled: refuse('not-a-listener'), missing: refuse('not-a-listener') },
    )
    return { support: support.id, task }
  },
})

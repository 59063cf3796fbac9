import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { TASK_ENDS } from '../supports/support.ts'
import { insertTaskEnd, selectTask } from '../supports/task-rows.ts'
import { orRefuse } from '../violations.ts'

/** Done, or not needed any more; by whoever is there, since the shift may have changed. */
export const endTask = operation({
  name: 'helpline.end-task',
  who: may.endTask,
  on: 'task',
  input: z.strictObject({ task: z.uuid(), how: z.enum(TASK_ENDS) }),
  subject: ({ task }) => `task:${task}`,
  run: async (desk, { task, how }) => {
    if ((await selectTask(desk.db, task)) === undefined) throw refuse('no-such-task')
    await orRefuse(insertTaskEnd(desk.db, { task, how, ended_by: staffOf(desk), ended_at: desk.now }), {
      taken: refuse('task-ended-already'),
    })
    return { task }
  },
})

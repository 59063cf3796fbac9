import { publishHeads, writeNote } from '@vigie/audit'
import { HOTLINE_SUBSCRIBERS } from '@vigie/hotline'
import { dispatchByMail, remindByMail } from '@vigie/notices'
import type { Post } from '@vigie/platform/post'
import type { Subscriber } from '@vigie/platform/queue'
import { publishAccount, publishHead } from '@vigie/transparency'
import { accountSubscriber } from '@vigie/transparency/counting'
import type { Holding } from './open-centre.ts'

/** Everybody in the centre who wants to know when something happened. */
export const subscribersOf = (worker: Holding, post: Post): readonly Subscriber[] => [
  ...HOTLINE_SUBSCRIBERS,
  ...dispatchByMail(post),
  remindByMail(post),
  ...accountSubscriber((account) => publishAccount(worker.commons, account)),
  ...publishHeads(({ head, subtrees }) =>
    publishHead(worker.commons, { head: { ...head, note: writeNote(head) }, subtrees }),
  ),
]

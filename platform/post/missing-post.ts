import type { Post } from './post.ts'
import { PostFailure } from './post-failure.ts'

/** Stands where no mail server is set: every letter fails for now, so that it leaves once there is one. */
export const missingPost: Post = {
  send: async () => {
    throw new PostFailure('temporary', 'no-mail-server', 'no mail server is set')
  },
  close: () => undefined,
}

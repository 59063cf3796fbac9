import { join } from 'node:path'
import { type Holding, modulesFor } from '@vigie/platform/house'
import {
  catcherApp,
  createPost,
  missingPost,
  type Post,
  type PostListener,
  startCatcher,
} from '@vigie/platform/post'
import { healthRoutes, listen } from '@vigie/platform/web'
import { receiveMail } from '@vigie/worker'
import { readHostPort } from './read-host-port.ts'
import { portOf, type Rising, type ServedApp } from './rising.ts'

const appsOfKind = <Kind extends ServedApp['kind']>(rising: Rising, kind: Kind) =>
  rising.place.house.apps.flatMap((declared) => {
    const app = rising.serving.apps[declared.name]
    return app?.kind === kind ? [{ declared, app }] : []
  })

/** Where e-mail for these books comes in: where the settings say, and always in a demonstration. */
const startInbox = async (rising: Rising, worker: Holding, books: string): Promise<PostListener | null> => {
  const inbox = appsOfKind(rising, 'inbox').find(({ declared }) => declared.books === books)
  if (!inbox) return null
  const { settings, demonstration, closings, place } = rising
  const set = settings.mailListen === undefined ? null : readHostPort(settings.mailListen)
  const where =
    set ?? (demonstration ? { host: '127.0.0.1', port: portOf(rising, inbox.declared.name) } : null)
  if (where === null) return null
  const listener = await receiveMail(worker.house, modulesFor(place.house, worker.login), where)
  closings.add(listener.close)
  return listener
}

/** In a demonstration all e-mail goes to the catcher, whatever the settings say: nothing made up leaves the machine. */
const catchPost = async (rising: Rising, inbox: PostListener): Promise<string | undefined> => {
  const [catching] = appsOfKind(rising, 'catcher')
  if (catching?.app.kind !== 'catcher') return undefined
  const { settings, place, closings, ports, tls } = rising
  const { declared, app: given } = catching
  const folder = join(settings.data, 'mail', place.name)
  const catcher = await startCatcher({ folder, replyThrough: inbox.url })
  closings.add(catcher.close)
  const app = catcherApp(catcher, { prefill: given.prefill })
  healthRoutes(app, [])
  const port = portOf(rising, declared.name)
  const page = await listen(app, { host: settings.host, port, tls, name: 'catcher' })
  closings.add(page.close)
  ports.set(declared.name, page.port)
  return catcher.url
}

/** How e-mail comes in for the books of a worker, and leaves: the second worker of a house sends as the first one does. */
export const startPost = async (rising: Rising, worker: Holding, books: string): Promise<Post> => {
  const inbox = await startInbox(rising, worker, books)
  if (rising.post) return rising.post
  const { settings, demonstration, closings, log } = rising
  const caught = demonstration && inbox !== null ? await catchPost(rising, inbox) : undefined
  const url = caught ?? settings.smtpUrl
  if (url === undefined) {
    log.warn({}, 'no mail server is set (VIGIE_SMTP_URL): what is to be sent waits until there is one')
    return missingPost
  }
  const post = createPost(url, { from: settings.mailFrom })
  closings.add(post.close)
  rising.post = post
  return post
}

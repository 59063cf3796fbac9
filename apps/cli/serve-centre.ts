import { join } from 'node:path'
import { type Holding, openCentre, seedDemonstration } from '@vigie/centre'
import { serveConsole } from '@vigie/console'
import { answerLinesOf } from '@vigie/notices'
import { servePartner } from '@vigie/partner-api'
import { createLog } from '@vigie/platform/log'
import { catcherApp, createPost, missingPost, startCatcher } from '@vigie/platform/post'
import type { Settings } from '@vigie/platform/settings'
import { listen } from '@vigie/platform/web'
import { servePublic } from '@vigie/public'
import { receiveMail, startWorker } from '@vigie/worker'
import { startPlace } from './place.ts'
import { readHostPort } from './read-host-port.ts'

/** The centre's ports, counted from the first. */
const OFFSETS = { public: 0, console: 1, partner: 2, catcher: 3, mail: 4 } as const

export interface RunningCentre {
  readonly addresses: readonly { readonly what: string; readonly url: string }[]
  close(): Promise<void>
}

type Closing = () => Promise<unknown> | unknown

/** Starts every app of the centre in this process. What was started is stopped again when a later part fails. */
export const serveCentre = async (
  settings: Settings,
  options: { demonstration: boolean },
): Promise<RunningCentre> => {
  const log = createLog(settings.logLevel)
  const closings: Closing[] = []
  const close = async (): Promise<void> => {
    for (const closing of closings.splice(0).reverse()) await closing()
  }
  const portOf = (app: keyof typeof OFFSETS): number =>
    settings.port === 0 ? 0 : settings.port + OFFSETS[app]
  const { host } = settings
  const addresses: { what: string; url: string }[] = []
  const say = (what: string, port: number) =>
    addresses.push({ what, url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}` })

  try {
    const running = await startPlace(settings)
    closings.push(running.close)
    const hold = async (login: Parameters<typeof openCentre>[1], max: number): Promise<Holding> => {
      const holding = await openCentre(running.place, login, max)
      closings.push(holding.close)
      return holding
    }
    const holdings = {
      public: await hold('vigie_public', 10),
      desk: await hold('vigie_desk', 10),
      worker: await hold('vigie_worker', 4),
    }

    const mailPlace = settings.mailListen
      ? readHostPort(settings.mailListen)
      : options.demonstration
        ? { host: '127.0.0.1', port: portOf('mail') }
        : null
    const inbox = mailPlace ? await receiveMail(holdings.worker, mailPlace) : null
    if (inbox) closings.push(inbox.close)

    const catcher =
      options.demonstration && inbox
        ? await startCatcher({ folder: join(settings.data, 'mail'), replyThrough: inbox.url })
        : null
    if (catcher) closings.push(catcher.close)
    const smtpUrl = catcher?.url ?? settings.smtpUrl
    const post = smtpUrl === undefined ? missingPost : createPost(smtpUrl, { from: settings.mailFrom })
    closings.push(post.close)
    if (smtpUrl === undefined)
      log.warn({}, 'no mail server is set (VIGIE_SMTP_URL): notices wait until there is one')

    if (options.demonstration) await seedDemonstration(running.place, holdings, post)

    const worker = startWorker({ holding: holdings.worker, post, log })
    closings.push(worker.stop)

    const publicSite = await servePublic({
      house: holdings.public.house,
      commons: holdings.public.commons,
      host,
      port: portOf('public'),
      options: {
        origin: settings.publicOrigin ?? `http://localhost:${portOf('public')}`,
        neutral: settings.exitUrl,
        proxies: settings.proxies,
        faulty: (err) => log.error({ err }, 'a page of the public site could not be shown'),
      },
    })
    closings.push(publicSite.close)
    say('public site', publicSite.port)

    const consoleSite = await serveConsole({
      holding: holdings.desk,
      host,
      port: portOf('console'),
      settings,
      demonstration: options.demonstration,
      log,
    })
    closings.push(consoleSite.close)
    say('desk (staff)', consoleSite.port)

    const partner = await servePartner({
      holding: holdings.desk,
      host,
      port: portOf('partner'),
      log,
    })
    closings.push(partner.close)
    say('partner interface', partner.port)

    if (catcher) {
      const page = await listen(catcherApp(catcher, { prefill: (text) => answerLinesOf(text).join('\n') }), {
        host,
        port: portOf('catcher'),
      })
      closings.push(page.close)
      say('mail catcher', page.port)
    }
    return { addresses, close }
  } catch (fault) {
    await close()
    throw fault
  }
}

import { exampleCentreAt } from '@vigie/centre'
import { HELPLINE_DESK } from '@vigie/centre/helpline-desk'
import { openHouse } from '@vigie/platform/house'
import { createLog } from '@vigie/platform/log'
import { serveConsole, servePublic } from '@vigie/web'
import { z } from 'zod'
import { HELPLINE_SITE } from '../../houses/centre/helpline-site.ts'

/** The site of the helpline or its desk in this process; tells the one who started it where. */
const Given = z.object({ app: z.enum(['site', 'desk']), superUrl: z.string(), keyFolder: z.string() })
const { app, ...at } = Given.parse(JSON.parse(process.argv[2] ?? ''))
const place = exampleCentreAt(at)
const here = { host: '127.0.0.1', port: 0 }
const serveDesk = async () =>
  serveConsole({
    ...here,
    holding: await openHouse(place, 'helpline_desk'),
    desks: HELPLINE_DESK,
    settings: {},
    demonstration: true,
    log: createLog('error'),
  })
const serveSite = async () =>
  servePublic({
    ...here,
    holding: await openHouse(place, 'helpline_public'),
    sites: HELPLINE_SITE,
    options: { origin: 'https://write.example' },
  })
const { port } = await (app === 'desk' ? serveDesk() : serveSite())
process.send?.({ port })
process.once('SIGTERM', () => process.exit(0))

import { ADAPTERS, type FarChannel, type NotTold } from '@vigie/helpline/channels'
import { noteDelivery } from '@vigie/helpline/verbs/note-delivery'
import { receiveMessage } from '@vigie/helpline/verbs/receive-message'
import type { Language } from '@vigie/kernel'
import { perform } from '@vigie/platform/operation'
import { LANG, languageOf, type RouteLine } from '@vigie/platform/web'
import { ANYONE, type PublicEnv, type Site, type Visit } from '@vigie/site-frame/page-kit'

const STATUS: Readonly<Record<NotTold, 400 | 401>> = { 'not-signed': 401, 'not-of-the-form': 400 }

/** Takes what a gateway brings. What says nothing to us is taken too: it need not be brought again. */
const take = async (
  site: Site,
  channel: FarChannel,
  language: Language,
  c: Visit,
): Promise<NotTold | 'taken'> => {
  const adapter = ADAPTERS[channel]
  const secret = await site.credentials(adapter.secrets.brought)
  if (secret === null) return 'not-signed'
  const brought = { header: (name: string) => c.req.header(name), body: await c.req.text() }
  const told = adapter.read(brought, secret, site.house.clock())
  if (typeof told === 'string') return told
  if (told.says === 'message') {
    const { says: _says, ...message } = told
    await perform(site.house, receiveMessage, ANYONE, { channel, language, ...message })
  }
  if (told.says === 'report') {
    const { says: _says, ...report } = told
    await perform(site.house, noteDelivery, ANYONE, report)
  }
  return 'taken'
}

/** Where the gateway of a channel comes: an address for each language, so that a number is answered in its own. */
const gateway = (site: Site, channel: FarChannel) => async (c: Visit) => {
  const outcome = await take(site, channel, languageOf(c), c)
  return c.body(null, outcome === 'taken' ? 204 : STATUS[outcome])
}

export const gatewayRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => [
  {
    method: 'POST',
    path: `/${LANG}/gateway/sms`,
    who: ['anyone'],
    audit: 'by-operation',
    handle: gateway(site, 'sms'),
  },
]

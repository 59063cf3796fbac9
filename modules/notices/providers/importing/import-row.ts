import { Refused } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { ADAPTERS } from '../../channels/adapters.ts'
import type { Provider } from '../../provider.ts'
import { addChannel } from '../add-channel.ts'
import type { Origin } from '../channel.ts'
import { SETTING_FIELDS } from '../channel-kinds.ts'
import { selectChannels } from '../channel-rows.ts'
import { selectContactPoints, selectPlacesGone } from '../contact-point-rows.ts'
import { saysSamePoint, writeContactPoint } from '../note-contact-point.ts'
import { saysSame, writeService } from '../note-service.ts'
import type { Service } from '../service.ts'
import { selectServices } from '../service-rows.ts'
import type { DirectoryRow } from './directory-row.ts'
import { refused, type Said, sourcedIn } from './said.ts'
import { takeProvider } from './take-provider.ts'

const takeService = async (
  desk: Desk,
  row: DirectoryRow,
  provider: Provider,
  origin: Origin,
  seen: Set<string>,
): Promise<{ readonly service: Service | null; readonly said: Said | null }> => {
  const name = row.service
  if (name === undefined) return { service: null, said: null }
  const find = async (): Promise<Service | null> =>
    (await selectServices(desk.db, null)).find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null
  const known = await find()
  if (known !== null && known.provider !== provider.id)
    return { service: null, said: refused('service', 'service-exists') }
  if (row.service_roles === undefined)
    return { service: known, said: known === null ? refused('service', 'new-service-without-roles') : null }
  const given = {
    provider: provider.id,
    name: known?.name ?? name,
    roles: [...new Set(row.service_roles)],
    inScope: row.in_scope ?? provider.inEuScope,
    platformName: row.platform_name ?? null,
    domains: [...new Set(row.domains ?? [])].toSorted(),
    ...sourcedIn(desk, row, origin),
  }
  if (known !== null && saysSame(known, given))
    return { service: known, said: { thing: 'service', outcome: 'unchanged' } }
  if (known !== null && known.origin === 'desk')
    return { service: known, said: { thing: 'service', outcome: 'kept-by-desk' } }
  if (known !== null && seen.has(known.id))
    return { service: known, said: refused('service', 'contradicts-a-row-before') }
  seen.add(await writeService(desk, given))
  return {
    service: await find(),
    said: { thing: 'service', outcome: known === null ? 'added' : 'changed' },
  }
}

const takeContactPoint = async (
  desk: Desk,
  row: DirectoryRow,
  provider: Provider,
  service: Service | null,
  origin: Origin,
): Promise<Said | null> => {
  const { purpose, mailbox, form, telephone } = row
  if (purpose === undefined) return null
  const given = {
    provider: provider.id,
    service: service?.id ?? null,
    purpose,
    mailbox: mailbox ?? null,
    formPlace: form ?? null,
    telephone: telephone ?? null,
    languages: row.languages ?? [],
    hours: row.hours ?? null,
    ...sourcedIn(desk, row, origin),
  }
  const isThere = (
    one:
      | typeof given
      | {
          readonly mailbox: string | null
          readonly formPlace: string | null
          readonly telephone: string | null
        },
  ): boolean =>
    given.mailbox !== null
      ? one.mailbox === given.mailbox
      : given.formPlace !== null
        ? one.formPlace === given.formPlace
        : one.telephone === given.telephone
  const isOfSame = (one: { readonly service: string | null; readonly purpose: string }): boolean =>
    one.service === given.service && one.purpose === given.purpose
  const known = (await selectContactPoints(desk.db, [provider.id])).find(
    (one) => isOfSame(one) && isThere(one),
  )
  if (known && saysSamePoint(known, given)) return { thing: 'contact-point', outcome: 'unchanged' }
  if (known?.origin === 'desk') return { thing: 'contact-point', outcome: 'kept-by-desk' }
  // What somebody struck out, or changed at the desk, does not come back by a file.
  const gone = await selectPlacesGone(desk.db, provider.id)
  if (!known && gone.some((one) => isOfSame(one) && isThere(one)))
    return { thing: 'contact-point', outcome: 'kept-by-desk' }
  await writeContactPoint(desk, given, known?.id ?? null)
  return { thing: 'contact-point', outcome: known ? 'changed' : 'added' }
}

const takeChannel = async (
  desk: Desk,
  row: DirectoryRow,
  provider: Provider,
  service: Service | null,
  origin: Origin,
): Promise<Said | null> => {
  const { channel: kind } = row
  if (kind === undefined) return null
  const endpoint = row.endpoint ?? (kind === 'mail' ? row.mailbox : row.form)
  if (endpoint === undefined) return refused('channel', 'without-endpoint')
  const beside = (await selectChannels(desk.db, [provider.id])).filter(
    (one) => one.kind === kind && one.service === (service?.id ?? null),
  )
  // What was declined or ended, a file does not propose again.
  if (beside.some((one) => one.endpoint === endpoint)) return { thing: 'channel', outcome: 'unchanged' }
  await addChannel(desk, {
    provider: provider.id,
    service: service?.id ?? null,
    kind,
    endpoint,
    settings: {
      ...(row.our_account === undefined ? {} : { ourAccount: row.our_account }),
      ...(row.labeler === undefined ? {} : { labeler: row.labeler }),
      ...(kind === 'form' && SETTING_FIELDS.mailbox.safeParse(row.mailbox).success
        ? { mailbox: row.mailbox }
        : {}),
    },
    credential: row.credential ?? null,
    maxItems: row.max_items ?? null,
    languages: row.channel_languages?.length ? row.channel_languages : provider.languages,
    capabilities: row.capabilities ?? ADAPTERS[kind].capabilities,
    sourced: sourcedIn(desk, row, origin),
  })
  return { thing: 'channel', outcome: 'proposed' }
}

/** What a step says where it refuses in our words; whatever else goes wrong is no business of the row. */
const orSaid = async <Result>(
  step: Promise<Result>,
  otherwise: (word: string) => Result,
): Promise<Result> => {
  try {
    return await step
  } catch (why) {
    if (why instanceof Refused) return otherwise(why.word)
    throw why
  }
}

/** Takes in what a row says of its provider: the service, then whom one reaches, then a way there. Each by itself. */
export const takeRow = async (
  desk: Desk,
  row: DirectoryRow,
  world: { readonly known: Provider[]; readonly origin: Origin; readonly seen: Set<string> },
): Promise<Said[]> => {
  const { origin, seen } = world
  const { provider, said } = await takeProvider(desk, row, world)
  if (provider === null) return [said]
  const ofService = await orSaid(takeService(desk, row, provider, origin, seen), (word) => ({
    service: null,
    said: refused('service', word),
  }))
  // What is said of a service that is not there is said of nothing.
  const isLost = row.service !== undefined && ofService.service === null
  const point = isLost
    ? null
    : await orSaid(takeContactPoint(desk, row, provider, ofService.service, origin), (word) =>
        refused('contact-point', word),
      )
  const channel = isLost
    ? null
    : await orSaid(takeChannel(desk, row, provider, ofService.service, origin), (word) =>
        refused('channel', word),
      )
  return [said, ofService.said, point, channel].filter((one) => one !== null)
}

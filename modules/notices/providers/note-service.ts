import { newId } from '@vigie/kernel'
import { type Desk, orRefuse, staffOf } from '@vigie/platform/operation'
import type { ProviderRole } from '../providers.ts'
import { refuse } from '../refusals.ts'
import type { Sourced } from './channel.ts'
import type { Service } from './service.ts'
import { insertService, insertServiceVersion, selectServices } from './service-rows.ts'

export interface ServiceGiven extends Sourced {
  readonly provider: string
  readonly name: string
  readonly roles: readonly ProviderRole[]
  readonly inScope: boolean
  readonly platformName: string | null
  readonly domains: readonly string[]
}

const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** A host by its name alone, in small letters; null where it is none. */
export const readDomain = (typed: string): string | null => {
  const text = typed.trim().toLowerCase()
  const host = /^https?:\/\//.test(text) && URL.canParse(text) ? new URL(text).hostname : text
  const name = host.replace(/^www\./, '')
  return name.length <= 253 && DOMAIN.test(name) ? name : null
}

const domainsIn = (typed: readonly string[]): string[] => {
  const read = typed.filter((one) => one.trim() !== '').map(readDomain)
  const names = read.filter((one) => one !== null)
  if (names.length < read.length) throw refuse('domain-not-readable')
  return [...new Set(names)].toSorted()
}

/** Whether a service says already what is given of it; from where we know it is not asked. */
export const saysSame = (known: Service, given: ServiceGiven): boolean =>
  JSON.stringify([known.roles, known.inScope, known.platformName, known.domains]) ===
  JSON.stringify([given.roles, given.inScope, given.platformName, given.domains])

/** Notes a service of a provider, or what it is today where it is known already. What was noted before stays. */
export const writeService = async (desk: Desk, given: ServiceGiven): Promise<string> => {
  // The name is published in the yearly account, which holds no personal data: Art. 22(3).
  if (given.name.includes('@')) throw refuse('provider-without-address-in-name')
  const isVeryLarge = given.roles.includes('very-large')
  if (isVeryLarge && !(given.inScope && given.roles.includes('platform')))
    throw refuse('very-large-is-platform')
  const domains = domainsIn(given.domains)
  const folded = given.name.toLowerCase()
  const known = (await selectServices(desk.db, null)).find(({ name }) => name.toLowerCase() === folded)
  if (known !== undefined && known.provider !== given.provider) throw refuse('service-exists')
  const noted = { noted_by: staffOf(desk), noted_at: desk.now }
  const service = known?.id ?? newId()
  if (known === undefined) {
    const { provider, name } = given
    const row = { id: service, provider, name, added_by: noted.noted_by, added_at: desk.now }
    await orRefuse(insertService(desk.db, row), { taken: refuse('service-exists') })
  }
  const version = {
    service,
    version: (known?.version ?? 0) + 1,
    roles: [...given.roles],
    in_scope: given.inScope,
    platform_name: given.platformName,
    domains,
    origin: given.origin,
    source: given.source,
    source_day: given.sourceDay,
    ...noted,
  }
  await orRefuse(insertServiceVersion(desk.db, version), { taken: refuse('service-noted-meanwhile') })
  return service
}

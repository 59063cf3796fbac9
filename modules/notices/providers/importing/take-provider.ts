import { newId } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { Provider } from '../../provider.ts'
import { selectProviders } from '../../provider-rows.ts'
import type { Origin } from '../channel.ts'
import { type EntityGiven, type LegalEntity, saysSameEntity } from '../legal-entity.ts'
import { getEntity, writeEntity, writeProvider } from '../note-legal-entity.ts'
import type { DirectoryRow } from './directory-row.ts'
import { refused, type Said, sourcedIn } from './said.ts'

/** What a row says of a provider that is known; what it leaves out stays as it is. */
const changedBy = (
  row: DirectoryRow,
  known: LegalEntity,
): Omit<EntityGiven, keyof ReturnType<typeof sourcedIn>> => ({
  name: known.name,
  postalAddress: row.postal_address ?? known.postalAddress,
  country: row.country ?? known.country,
  roles: row.provider_roles?.length ? [...new Set(row.provider_roles)] : known.roles,
  languages: row.provider_languages?.length ? [...new Set(row.provider_languages)] : known.languages,
  inEuScope: row.in_eu_scope ?? known.inEuScope,
})

interface Taken {
  readonly provider: Provider | null
  readonly said: Said
}

const takeKnown = async (
  desk: Desk,
  row: DirectoryRow,
  {
    provider,
    origin,
    seen,
  }: { readonly provider: Provider; readonly origin: Origin; readonly seen: Set<string> },
): Promise<Taken> => {
  const known = await getEntity(desk, provider.id)
  const given = { ...changedBy(row, known), ...sourcedIn(desk, row, origin) }
  if (saysSameEntity(known, given)) return { provider, said: { thing: 'provider', outcome: 'unchanged' } }
  if (known.origin === 'desk') return { provider, said: { thing: 'provider', outcome: 'kept-by-desk' } }
  // The rest of the row counts: only what it says of the company itself is not taken.
  if (seen.has(provider.id)) return { provider, said: refused('provider', 'contradicts-a-row-before') }
  seen.add(provider.id)
  await writeEntity(desk, provider.id, given)
  return { provider, said: { thing: 'provider', outcome: 'changed' } }
}

/** The provider of a row, added where it is not known; a word where it cannot be. */
export const takeProvider = async (
  desk: Desk,
  row: DirectoryRow,
  {
    known,
    origin,
    seen,
  }: { readonly known: Provider[]; readonly origin: Origin; readonly seen: Set<string> },
): Promise<Taken> => {
  const { provider: name, country, provider_roles: roles } = row
  if (name === undefined) return { provider: null, said: refused('provider', 'without-provider') }
  const found = known.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found) return takeKnown(desk, row, { provider: found, origin, seen })
  if (country === undefined || roles === undefined || roles.length === 0)
    return { provider: null, said: refused('provider', 'new-provider-without-country-or-roles') }
  const id = newId()
  await writeProvider(desk, id, {
    name,
    postalAddress: row.postal_address ?? null,
    country,
    roles: [...new Set(roles)],
    languages: row.provider_languages?.length ? [...new Set(row.provider_languages)] : ['en'],
    inEuScope: row.in_eu_scope ?? true,
    ...sourcedIn(desk, row, origin),
  })
  seen.add(id)
  const [provider = null] = await selectProviders(desk.db, [id])
  if (provider !== null) known.push(provider)
  return { provider, said: { thing: 'provider', outcome: 'added' } }
}

import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import type { Channel, ContactPoint, LegalEntity, Provider, Relation, Service } from '@vigie/notices'

export interface ProviderView {
  readonly provider: Provider
  readonly entity: LegalEntity
  readonly services: readonly Service[]
  readonly points: readonly ContactPoint[]
  readonly channels: readonly Channel[]
  readonly used: readonly Channel[]
  readonly relation: Relation | undefined
  readonly names: ReadonlyMap<string, string>
  readonly now: Date
}

export type ProviderPart = { readonly visit: DeskVisit; readonly view: ProviderView }

export const nameOfService = ({ services }: ProviderView, id: string): string =>
  services.find((service) => service.id === id)?.name ?? '–'

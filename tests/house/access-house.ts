import { centre as declared, OPERATIONS, type ThrowawayCentre } from '@vigie/centre'
import { CENTRE_DESK } from '@vigie/centre/desk'
import { CENTRE_SITE } from '@vigie/centre/site'
import { CENTRE_ACCESS } from '../../houses/centre/access/index.ts'
import { type House, openAttacked } from './access-open.ts'
import type { ThingName } from './access-things.ts'

/** The thing that a field names; `items` names the items of the same case. */
const FIELDS: Readonly<Record<string, ThingName>> = {
  case: 'case',
  item: 'item',
  items: 'item',
  report: 'report',
  receipt: 'receipt',
  notice: 'notice',
  noticeItem: 'noticeItem',
  referral: 'referral',
  person: 'person',
  accessKey: 'accessKey',
}
const PARAMS: Readonly<Record<string, ThingName>> = {
  number: 'number',
  report: 'report',
  reference: 'reference',
  referral: 'referral',
}

/** Every app of the centre over the same books, and everybody who comes to them. */
export const openHouse = (centre: ThrowawayCentre): Promise<House> => {
  const { hanne, griet, louis, ines, olivia, yasmine, tom } = centre.staff
  return openAttacked({
    declared,
    books: 'hotline',
    place: centre.place,
    clock: centre.clock,
    holdings: centre,
    desks: CENTRE_DESK,
    sites: CENTRE_SITE,
    tables: CENTRE_ACCESS,
    operations: OPERATIONS,
    things: { fields: FIELDS, params: PARAMS },
    staff: {
      analyst: hanne,
      coordinator: griet,
      'policy-officer': louis,
      'data-protection-officer': ines,
      administrator: olivia,
    },
    administrator: olivia,
    leaving: tom,
    losing: { person: yasmine, role: 'analyst' },
    perform: centre.perform,
  })
}

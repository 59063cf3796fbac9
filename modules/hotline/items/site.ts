/** What sort of place it is: the list of the partner exchange, each with the partner's number. */
export const ICCAM_SITE_TYPES = {
  website: 2,
  'file-host': 3,
  'image-store': 4,
  'image-board': 5,
  forum: 6,
  'banner-site': 7,
  'link-site': 8,
  'social-network': 9,
  redirector: 10,
  'web-archive': 11,
  'search-provider': 18,
  'image-host': 20,
  blog: 22,
  'not-applicable': 24,
} as const
export type SiteType = keyof typeof ICCAM_SITE_TYPES

export const ICCAM_COMMERCIALITIES = { commercial: 2, 'non-commercial': 3, 'not-determined': 1 } as const
export type Commerciality = keyof typeof ICCAM_COMMERCIALITIES

/** How one pays, where money is asked for. */
export const ICCAM_PAYMENTS = {
  amex: 2,
  diners: 3,
  mastercard: 4,
  visa: 6,
  paypal: 5,
  'western-union': 7,
  bitcoin: 13,
  'liberty-reserve': 12,
  sms: 10,
  email: 11,
  other: 8,
} as const
export type Payment = keyof typeof ICCAM_PAYMENTS

const keysOf = <Word extends string>(list: Readonly<Record<Word, number>>): Word[] => {
  const isWord = (text: string): text is Word => text in list
  return Object.keys(list).filter(isWord)
}
export const SITE_TYPES = keysOf(ICCAM_SITE_TYPES)
export const COMMERCIALITIES = keysOf(ICCAM_COMMERCIALITIES)
export const PAYMENTS = keysOf(ICCAM_PAYMENTS)

/** What it takes to come in. */
export const ACCESSES = ['open', 'account', 'password', 'invitation', 'paid', 'hidden-network'] as const
export type Access = (typeof ACCESSES)[number]

/** What somebody noted of the place; null where nobody said. */
export type Site = {
  readonly siteType: SiteType | null
  readonly commerciality: Commerciality | null
  readonly payment: readonly Payment[]
  readonly access: Access | null
}

type Noted<Referrer> = Site & { readonly referrer: Referrer | null }

/** What was said last of each, over all the traces of an item: whoever looks again where it is need not say it all anew. */
export const siteOf = <Referrer>(traces: readonly Noted<Referrer>[]): Noted<Referrer> => {
  const said = <Value>(read: (one: Noted<Referrer>) => Value | null): Value | null =>
    traces.map(read).findLast((value) => value !== null) ?? null
  const money = traces.findLast(({ commerciality }) => commerciality !== null)
  return {
    siteType: said((one) => one.siteType),
    commerciality: money?.commerciality ?? null,
    payment: money?.payment ?? [],
    access: said((one) => one.access),
    referrer: said((one) => one.referrer),
  }
}

const PAYMENT_NOT_DETERMINED = 1
const PAID_BY_NOTHING = 9

/** The place as the partner exchange names it: what nobody said is "not determined", and who asks for no money takes none. */
export const siteForPartners = ({ siteType, commerciality, payment }: Site) => ({
  ...(siteType === null ? {} : { sourceUrlSiteType: ICCAM_SITE_TYPES[siteType] }),
  sourceUrlCommerciality: ICCAM_COMMERCIALITIES[commerciality ?? 'not-determined'],
  sourceUrlPaymentMethods:
    payment.length > 0
      ? payment.map((one) => ICCAM_PAYMENTS[one])
      : [commerciality === 'non-commercial' ? PAID_BY_NOTHING : PAYMENT_NOT_DETERMINED],
})

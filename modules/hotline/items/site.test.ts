import { expect, test } from 'vitest'
import {
  COMMERCIALITIES,
  ICCAM_COMMERCIALITIES,
  ICCAM_PAYMENTS,
  ICCAM_SITE_TYPES,
  PAYMENTS,
  SITE_TYPES,
  siteForPartners,
  siteOf,
} from './site.ts'

const NOTHING = { siteType: null, commerciality: null, payment: [], access: null, referrer: null }

test('of each thing the last word counts, and whoever says nothing takes nothing back', () => {
  const paid = { ...NOTHING, siteType: 'forum', commerciality: 'commercial', payment: ['visa'] } as const
  expect(siteOf([])).toEqual(NOTHING)
  expect(siteOf([paid, { ...NOTHING, access: 'account', referrer: 'from' }])).toEqual({
    ...paid,
    access: 'account',
    referrer: 'from',
  })
  // How one pays goes with whether money is made: who says that none is, says that nobody pays.
  expect(siteOf([paid, { ...NOTHING, commerciality: 'non-commercial' }])).toMatchObject({
    siteType: 'forum',
    commerciality: 'non-commercial',
    payment: [],
  })
})

test('every word has one number of the partner exchange', () => {
  for (const [words, numbers] of [
    [SITE_TYPES, ICCAM_SITE_TYPES],
    [COMMERCIALITIES, ICCAM_COMMERCIALITIES],
    [PAYMENTS, ICCAM_PAYMENTS],
  ] as const) {
    expect(words.length).toBeGreaterThan(2)
    expect(new Set(Object.values(numbers)).size).toBe(words.length)
  }
})

test('partners are told what was said; what nobody said is not determined, and without money nobody pays', () => {
  expect(siteForPartners(NOTHING)).toEqual({ sourceUrlCommerciality: 1, sourceUrlPaymentMethods: [1] })
  expect(siteForPartners({ ...NOTHING, siteType: 'image-board', commerciality: 'non-commercial' })).toEqual({
    sourceUrlSiteType: 5,
    sourceUrlCommerciality: 3,
    sourceUrlPaymentMethods: [9],
  })
  expect(siteForPartners({ ...NOTHING, commerciality: 'commercial', payment: ['bitcoin', 'sms'] })).toEqual({
    sourceUrlCommerciality: 2,
    sourceUrlPaymentMethods: [13, 10],
  })
})

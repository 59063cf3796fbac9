import type { RawRow } from '../importing/read-table.ts'

/*
 * What is public of the very large platforms: which service the Commission designated, and the company behind it. Drawn up in
 * November 2026 from second hand: the Commission's own list was not at hand, and every line says so. A service whose company two public sources name differently is not here, nor a contact point that was not read
 * on the platform's own page: a house notes those itself.
 */
const FIRST = {
  day: '2023-04-25',
  source:
    'European Commission, designation of 25 April 2023; company as several public pages name it, none of them its own: check before use',
}
const SECOND = {
  day: '2023-12-20',
  source:
    'European Commission, designation of 20 December 2023; company as public copies of its reports name it: check before use',
}
const THIRD = {
  day: '2024-07-10',
  source:
    'European Commission, designation of 10 July 2024; company as public copies of its reports name it: check before use',
}

type Designation = { readonly day: string; readonly source: string }
type Company = readonly [
  name: string,
  country: string,
  services: readonly (readonly [string, string])[],
  Designation,
]

const COMPANIES: readonly Company[] = [
  ['Apple Distribution International Limited', 'IE', [['App Store', 'apps.apple.com']], FIRST],
  ['Booking.com B.V.', 'NL', [['Booking.com', 'booking.com']], FIRST],
  [
    'Google Ireland Limited',
    'IE',
    [
      ['Google Maps', 'maps.google.com'],
      ['Google Play', 'play.google.com'],
      ['Google Shopping', 'shopping.google.com'],
      ['YouTube', 'youtube.com'],
    ],
    FIRST,
  ],
  ['LinkedIn Ireland Unlimited Company', 'IE', [['LinkedIn', 'linkedin.com']], FIRST],
  [
    'Meta Platforms Ireland Limited',
    'IE',
    [
      ['Facebook', 'facebook.com'],
      ['Instagram', 'instagram.com'],
    ],
    FIRST,
  ],
  ['Pinterest Europe Ltd.', 'IE', [['Pinterest', 'pinterest.com']], FIRST],
  ['TikTok Technology Limited', 'IE', [['TikTok', 'tiktok.com']], FIRST],
  ['Wikimedia Foundation, Inc.', 'US', [['Wikipedia', 'wikipedia.org']], FIRST],
  ['X Internet Unlimited Company', 'IE', [['X', 'x.com;twitter.com']], FIRST],
  ['Zalando SE', 'DE', [['Zalando', 'zalando.com']], FIRST],
  ['Aylo Freesites Ltd', 'CY', [['Pornhub', 'pornhub.com']], SECOND],
  ['WebGroup Czech Republic, a.s.', 'CZ', [['XVideos', 'xvideos.com']], SECOND],
  ['NKL Associates s.r.o.', 'CZ', [['XNXX', 'xnxx.com']], THIRD],
]

/** One row a service, as a file that is imported has them. */
export const SHIPPED_DIRECTORY: readonly RawRow[] = COMPANIES.flatMap(
  ([provider, country, services, { day, source }]) =>
    services.map(([service, domains]) => ({
      provider,
      country,
      provider_roles: 'platform;very-large',
      provider_languages: 'en',
      in_eu_scope: 'yes',
      service,
      service_roles: 'platform;very-large',
      in_scope: 'yes',
      domains,
      source,
      source_day: day,
    })),
).map((cells, index) => ({ row: index + 1, cells }))

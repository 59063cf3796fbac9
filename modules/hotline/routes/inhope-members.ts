/**
 * Countries with a member hotline of INHOPE. The network counts 55 hotlines; this list was written from memory
 * and leaves out every country that was in doubt: what is missing goes to the Federal Police, which is safe.
 */
export const INHOPE_MEMBERS = {
  version: 1,
  validFrom: '2026-11-22',
  source: {
    name: 'INHOPE, list of member hotlines',
    address: 'https://www.inhope.org/EN/our-hotlines',
    verified: null,
    fromMemory: true,
  },
  // biome-ignore format: one line a region reads better than one country a line
  countries: [
    'AL', 'AT', 'BA', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU',
    'IE', 'IS', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'RS', 'SE', 'SI', 'SK', 'TR',
    'AU', 'JP', 'KH', 'KR', 'NZ', 'TH', 'TW',
    'BR', 'CA', 'CO', 'MX', 'US',
    'ZA',
  ],
} as const

export const hasInhopeHotline = (country: string): boolean =>
  INHOPE_MEMBERS.countries.some((member) => member === country)

export const INHOPE_COUNTRIES: readonly string[] = INHOPE_MEMBERS.countries

import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeSettings, readSettings } from './index.ts'

test('without any variable, every default holds', () => {
  expect(readSettings({ PATH: '/bin', VIGIE_SMTP_URL: '' })).toEqual({
    data: '.vigie',
    port: 8080,
    host: '127.0.0.1',
    exitUrl: 'https://www.meteo.be/',
    proxies: 0,
    consoleProxies: 0,
    backupDays: 30,
    sessionIdle: 30,
    sessionLongest: 12,
    logLevel: 'info',
    keys: '.vigie/keys/centre',
    name: 'Vigie',
    domain: 'vigie.example',
    fromDemonstration: ['VIGIE_NAME', 'VIGIE_DOMAIN'],
    mailFrom: 'post@vigie.example',
    own: {},
  })
})

test('the folder of the keys and the sender follow the data folder and the domain', () => {
  const settings = readSettings({ VIGIE_DATA: '/srv/vigie', VIGIE_CENTRE_DOMAIN: 'centre.example' })
  expect(settings).toMatchObject({ keys: '/srv/vigie/keys/centre', mailFrom: 'post@centre.example' })
})

test('a house takes what is set for it alone before what is set for all, and ten ports of its own', () => {
  const env = {
    VIGIE_DOMAIN: 'all.example',
    VIGIE_CENTRE_DOMAIN: 'centre.example',
    VIGIE_SECOND_KEYS: '/etc/second',
    VIGIE_PORT: '9000',
    VIGIE_THIRD_PORT: '7000',
  }
  const houses = { centre: undefined, second: undefined, third: undefined }
  const of = (house: string, place: number) => readSettings(env, { house, place, houses })
  expect(of('centre', 0)).toMatchObject({ domain: 'centre.example', port: 9000, keys: '.vigie/keys/centre' })
  expect(of('second', 1)).toMatchObject({ domain: 'all.example', port: 9010, keys: '/etc/second' })
  expect(of('third', 2)).toMatchObject({ port: 7000, keys: '.vigie/keys/third' })
  expect(() => readSettings(env, { house: 'centre' })).toThrow('VIGIE_SECOND_KEYS is not a setting')
})

const OWN = {
  organisation: 'A school',
  sender: 'school',
  table: z.object({
    licence: z
      .string()
      .regex(/^\d+$/, 'is not a number')
      .optional()
      .meta({ description: 'Number of the licence' }),
  }),
}

test('a house brings settings of its own, which are read, listed and checked with the others', () => {
  const houses = { school: OWN, centre: undefined }
  const of = (env: Record<string, string>, house = 'school') => readSettings(env, { house, houses })
  expect(of({ VIGIE_LICENCE: '7', VIGIE_SCHOOL_LICENCE: '8' })).toMatchObject({
    name: 'A school',
    mailFrom: 'school@vigie.example',
    own: { licence: '8' },
  })
  expect(of({ VIGIE_SCHOOL_LICENCE: '8' }, 'centre').own).toEqual({})
  expect(() => of({ VIGIE_SCHOOL_LICENCE: 'eight' })).toThrow('VIGIE_SCHOOL_LICENCE is not a number')
  expect(() => of({ VIGIE_CENTRE_LICENCE: '8' })).toThrow('VIGIE_CENTRE_LICENCE is not a setting')
  expect(describeSettings({ VIGIE_LICENCE: '7' }, { house: 'school', houses }).at(-1)).toEqual({
    name: 'licence',
    variable: 'VIGIE_LICENCE',
    description: 'Number of the licence',
    secret: false,
    given: true,
    value: '7',
  })
})

test('an unknown variable is refused with the name that was probably meant', () => {
  expect(() => readSettings({ VIGIE_DATABSE_URL: 'x' })).toThrow(
    'VIGIE_DATABSE_URL is not a setting; did you mean VIGIE_DATABASE_URL?',
  )
  expect(() => readSettings({ VIGIE_SOMETHING_ELSE_ENTIRELY: 'x' })).toThrow(/ENTIRELY is not a setting$/)
})

test('everything that is wrong is named at once, and no value is repeated', () => {
  const wrong = {
    VIGIE_PORT: 'eighty',
    VIGIE_DATABASE_URL: 'mariadb://root:hush@db.example/x',
    VIGIE_PUBLIC_ORIGIN: 'https://hotline.example/path',
    VIGIE_LOG_LEVEL: 'loud',
    VIGIE_MAIL_LISTEN: 'everywhere',
  }
  const read = () => readSettings(wrong)
  for (const variable of Object.keys(wrong)) expect(read).toThrow(variable)
  expect(read).not.toThrow(/hush/)
})

test('the description lists every setting and hides what is secret', () => {
  const described = describeSettings({ VIGIE_SMTP_URL: 'smtp://me:hush@mail.example', VIGIE_PORT: '0' })
  const of = (variable: string) => described.find((one) => one.variable === variable)
  expect(of('VIGIE_SMTP_URL')).toMatchObject({ secret: true, given: true, value: '(hidden)' })
  expect(of('VIGIE_PORT')).toMatchObject({ secret: false, given: true, value: '0' })
  expect(of('VIGIE_DATABASE_URL')).not.toHaveProperty('value')
  expect(described.every(({ description }) => description.length > 10)).toBe(true)
  expect(JSON.stringify(described)).not.toContain('hush')
})

test('what still names the demonstration is named by its variable', () => {
  expect(readSettings({}).fromDemonstration).toEqual(['VIGIE_NAME', 'VIGIE_DOMAIN'])
  const real = { VIGIE_NAME: 'A hotline', VIGIE_DOMAIN: 'hotline.test' }
  expect(readSettings(real).fromDemonstration).toEqual([])
})

test.each([',', ' , ', '192.0.2.0/33', '2001:db8::/129', '192.0.2.0/24/1', 'the-office'])(
  'with %j for the networks of the desk nothing starts, so that nobody takes it for a limit',
  (list) => {
    expect(() => readSettings({ VIGIE_CONSOLE_NETWORKS: list })).toThrow(
      'VIGIE_CONSOLE_NETWORKS is not a list of networks',
    )
  },
)

test.each([',', ' ,, ', 'dns.example', '192.0.2.53:70000'])(
  'with %j for the resolvers nothing starts, so that nobody takes it for one of theirs',
  (list) => {
    expect(() => readSettings({ VIGIE_RESOLVER: list })).toThrow('VIGIE_RESOLVER is not a list of addresses')
  },
)

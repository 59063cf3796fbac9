import { startingPlan } from '@vigie/hotline'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWiredCentre, type WiredCentre } from './wired-centre.ts'

// The decision of 22 December 2025, §§ 28 and 38: the sexual exploitation of minors, on what a platform shows to the public.
// Written here by hand, so that our own list cannot agree with itself.
const OF_A_MINOR = ['infant', 'pre-pubescent', 'pubescent', 'minor']
const MARKED = (kind: string, ageBand: string, otherAdult: string, audience: string | null): boolean =>
  OF_A_MINOR.includes(ageBand) && audience === 'public' && (kind !== 'grooming' || otherAdult === 'yes')

const AGES = startingPlan('csam').steps.find(({ question }) => question === 'ageBand')?.answers ?? []

let wired: WiredCentre
let platform: string
beforeAll(async () => {
  wired = await openWiredCentre()
  platform = await wired.addProvider('Lanterngram')
})
afterAll(() => wired.close())

const others = (kind: string): readonly string[] =>
  kind === 'grooming' ? ['yes', 'no', 'unknown'] : ['unknown']

test.each(DESIGNATED_KINDS)(
  'of %s, every age, whoever can see it: the mark stands inside the area and nowhere else',
  async (kind) => {
    expect(AGES.length).toBeGreaterThan(4)
    for (const ageBand of AGES) {
      for (const otherAdult of others(kind)) {
        const { items } = await wired.foundOn(platform, kind, 1, {
          ageBand,
          ...(kind === 'grooming' ? { otherAdult } : {}),
        })
        const [one] = items
        if (!one) throw new Error('nothing was found')
        for (const audience of ['private', 'profile', 'group', null, 'public']) {
          wired.centre.clock.moveBy(1000)
          await wired.trace(one, 'IE', platform, audience)
          const routes = (await wired.see(one)).items[0]?.routes.map(({ to }) => to) ?? []
          const told = `${kind}, ${ageBand}, ${otherAdult}, ${audience}`
          const marked = MARKED(kind, ageBand, otherAdult, audience)
          expect(routes.includes('notice'), told).toBe(marked)
          expect(routes.includes('ordinary-notice'), told).toBe(!marked)
          const asked = wired.prepare(
            items,
            platform,
            { overrideReason: 'It would be quicker.' },
            wired.centre.staff.griet,
          )
          if (marked) await asked
          else {
            await expect(asked, told).rejects.toThrow(/not-in-the-designated-area|not-shown-to-the-public/)
          }
        }
      }
    }
  },
  240_000,
)

test('two who agree about all but the age are together outside: the age that one of them could not tell is not told', async () => {
  const { hanne } = wired.centre.staff
  const { items } = await wired.foundOn(platform, 'csam', 1, {}, (_item, seat) =>
    seat === 1 ? { ageBand: 'not-determined' } : {},
  )
  const [one] = items
  if (!one) throw new Error('nothing was found')
  const [item] = (await wired.see(one)).items
  expect(item?.outcome).toBe('illegal')
  expect(item?.rounds[0]?.verdict?.ageBand).toBe('not-determined')
  expect(item?.rounds[0]?.assessments.map(({ ageBand }) => ageBand)).toEqual(['pubescent', 'not-determined'])
  await expect(wired.prepare(items, platform, {}, hanne)).rejects.toThrow('not-in-the-designated-area')
})

/** As whoever owns the server, whom no grant stops: only keys, checks and triggers are left. */
const asOwner = async (text: string): Promise<unknown> => {
  const { superUrl, databases } = wired.centre.place
  const url = new URL(superUrl)
  url.pathname = `/${databases.hotline}`
  const client = new pg.Client(url.href)
  await client.connect()
  return client.query(text).finally(() => client.end())
}

test('the books refuse the mark on an item outside the area, also where somebody writes that it is inside', async () => {
  const { items } = await wired.foundOn(platform, 'sextortion', 2, {}, (item) =>
    item === 1 ? { ageBand: 'adult' } : {},
  )
  const [ofAMinor, ofAnAdult] = items
  if (!ofAMinor || !ofAnAdult) throw new Error('nothing was found')
  const { notice } = await wired.prepare([ofAMinor], platform)
  const slipIn = (standing: string, area: string) =>
    asOwner(
      `insert into notices.notice_item (id, notice, number, item, verdict, standing, area, address, observed_at, article,
         nature, age_band, act)
       select gen_random_uuid(), '${notice}', 9, v.item, v.id, '${standing}', '${area}', '\\x00', v.reached_at, v.article,
         v.nature, v.age_band, v.act
       from hotline.verdict v where v.item = '${ofAnAdult.item}'`,
    )
  await expect(slipIn('trusted', 'outside')).rejects.toThrow('notice_item_check')
  await expect(slipIn('trusted', 'inside')).rejects.toThrow('notice_item_verdict_item_area_fkey')
  await expect(slipIn('ordinary', 'outside')).rejects.toThrow('notice_item_notice_standing_fkey')
  await wired.trace(ofAnAdult, 'IE', platform, 'private')
  await expect(slipIn('trusted', 'outside')).rejects.toThrow('not-public')
})

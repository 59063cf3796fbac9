import { openThrowawayCentre, type ThrowawayCentre } from '@vigie/centre'
import { CENTRE_DESK } from '@vigie/centre/desk'
import { CENTRE_SITE } from '@vigie/centre/site'
import type { DeskComposition } from '@vigie/desk-frame'
import type { MovableClock } from '@vigie/kernel'
import type { Holding } from '@vigie/platform/house'
import { PROVIDER_DESK, PROVIDER_SITE } from '@vigie/provider/serving'
import type { SiteComposition } from '@vigie/site-frame'
import type { Shelf } from '../../tests/house/access-cells.ts'
import { openHouse } from '../../tests/house/access-house.ts'
import type { House } from '../../tests/house/access-open.ts'
import { fillProviderShelf, openProvider, openThrowawayTeam } from '../../tests/house/access-provider.ts'
import { fillShelf } from '../../tests/house/access-things.ts'
import type { Attack } from '../promise.ts'
import { inScratchCentre } from '../scratch-centre.ts'
import { type HouseName, inScratchHouses, type ScratchHouse } from '../scratch-houses.ts'

/** Two houses on one server, each in books of its own, with made-up staff; thrown away afterwards. */
export const inTwoHouses = <Result>(
  attack: Attack,
  work: (here: ThrowawayCentre, elsewhere: ThrowawayCentre) => Promise<Result>,
): Promise<Result> =>
  inScratchCentre(attack, async ({ place }) => {
    const here = await openThrowawayCentre({ template: place })
    const elsewhere = await openThrowawayCentre({ template: place })
    try {
      return await work(here, elsewhere)
    } finally {
      await here.close()
      await elsewhere.close()
    }
  })

/** A house open for every app, with everything in it that can be asked for. */
export interface Attacked {
  readonly name: HouseName
  readonly house: House
  readonly shelf: Shelf
  readonly desks: DeskComposition
  readonly sites: SiteComposition
  readonly holdings: Readonly<Record<'desk' | 'public' | 'worker', Holding>>
  readonly clock: MovableClock
  /** The page of a thing that another house of its kind has. */
  readonly foreign: string
}
type Opened = Attacked & { close(): Promise<void> }

const openCentres = async ({ place }: ScratchHouse): Promise<Opened> => {
  const template = { ...place, databases: { hotline: '', commons: '', helpline: '', ...place.databases } }
  const here = await openThrowawayCentre({ template })
  const elsewhere = await openThrowawayCentre({ template })
  const shelf = await fillShelf(here, elsewhere)
  const house = await openHouse(here)
  return {
    name: 'centre',
    house,
    shelf,
    desks: CENTRE_DESK,
    sites: CENTRE_SITE,
    holdings: here,
    clock: here.clock,
    foreign: `/en/case/${shelf.of(null, 'other-house').number}`,
    close: async () => {
      await house.close()
      await here.close()
      await elsewhere.close()
    },
  }
}

const openProviders = async ({ place: template }: ScratchHouse): Promise<Opened> => {
  const here = await openThrowawayTeam({ template })
  const elsewhere = await openThrowawayTeam({ template })
  const shelf = await fillProviderShelf(here, elsewhere)
  const house = await openProvider(here)
  return {
    name: 'provider',
    house,
    shelf,
    desks: PROVIDER_DESK,
    sites: PROVIDER_SITE,
    holdings: here,
    clock: here.clock,
    foreign: `/en/notice/${shelf.of(null, 'other-house').notice}`,
    close: async () => {
      await house.close()
      await here.close()
      await elsewhere.close()
    },
  }
}

/** Every house in turn, each with another of its kind beside it. */
export const inEveryHouse = <Result>(
  attack: Attack,
  work: (attacked: Attacked) => Promise<Result>,
): Promise<Result[]> =>
  inScratchHouses(attack, async ({ centre, provider }) => {
    const results: Result[] = []
    for (const open of [() => openCentres(centre), () => openProviders(provider)]) {
      const opened = await open()
      try {
        results.push(await work(opened))
      } finally {
        await opened.close()
      }
    }
    return results
  })

import { PROVIDER_DESK } from '../../houses/provider/serving.ts'
import { openTestProvider, type TestProvider } from '../../houses/provider/testing.ts'
import { makeDemonstration, openDeskOf } from '../frame/testing-desk.ts'

/** The desk of a provider, at which its made-up people can sit down. */
export const openDeskOfProvider = async ({ place, desk }: TestProvider) => {
  await makeDemonstration(place.superUrl, place.databases.provider)
  return openDeskOf(PROVIDER_DESK, desk)
}

/** The same over a fresh one. */
export const openTestDesk = async () => {
  const house = await openTestProvider()
  const desk = await openDeskOfProvider(house)
  const close = async () => {
    await desk.close()
    await house.close()
  }
  return { house, ...desk, close }
}

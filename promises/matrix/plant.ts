import type { DeskComposition } from '@vigie/desk-frame'
import { STAFF } from '@vigie/platform/operation'
import { routesOf } from '../../desks/frame/routes.tsx'
import type { House } from '../../tests/house/access-open.ts'
import type { Attacked } from './in-houses.ts'

/** The page of the audit is opened to everybody who works here: one word too many in the manifest. */
const widen = (desks: DeskComposition): void => {
  const line = routesOf(desks).find(({ path }) => path.endsWith('/audit'))
  if (!line) throw new Error('there is no page of the audit')
  Object.assign(line, { who: STAFF })
}

/** Whoever asks for a case that another house has hears "not for you" instead of "not here". */
const tellOfOthers = (house: House, path: string): void => {
  const { console } = house.apps
  const ask = console.request.bind(console)
  console.request = async (asked, ...rest) => {
    const answer = await ask(asked, ...rest)
    const url = asked instanceof Request ? asked.url : String(asked)
    return answer.status === 404 && url.endsWith(path)
      ? new Response('{"refused":"taken-by-another"}', { status: 403 })
      : answer
  }
}

/** Two defects of the kind that the matrix is there to find. */
export const plant = ({ house, desks, foreign }: Pick<Attacked, 'house' | 'desks' | 'foreign'>): void => {
  widen(desks)
  tellOfOthers(house, foreign)
}

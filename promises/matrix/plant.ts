import { STAFF } from '@vigie/platform/operation'
import { routesOf } from '../../desks/frame/routes.tsx'
import { CENTRE_DESK } from '../../houses/centre/desk.ts'
import type { House } from '../../tests/house/access-house.ts'

/** The page of the audit is opened to everybody who works here: one word too many in the manifest. */
const widen = (): void => {
  const line = routesOf(CENTRE_DESK).find(({ path }) => path.endsWith('/audit'))
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
export const plant = (house: House, foreignCase: string): void => {
  widen()
  tellOfOthers(house, foreignCase)
}

import {
  actorOf,
  type ConsoleContext,
  type ConsoleRoute,
  complaintsAbout,
  describeForm,
  page,
  readValues,
  typedIn,
  visitOf,
  wordsFor,
} from '@vigie/desk-frame/page-kit'
import { hotlineMay } from '@vigie/hotline'
import { lookUpFingerprint } from '@vigie/hotline/verbs/look-up-fingerprint'
import { Refused } from '@vigie/kernel'
import { refusalText } from '@vigie/locales'
import { perform, visit as read } from '@vigie/platform/operation'
import { LANG, readForm } from '@vigie/platform/web'
import { showDesk } from '../parts/desk-page.tsx'
import { LookUpPage, type LookUpView } from './look-up-page.tsx'

const PATH = '/pictures'

const draw = (c: ConsoleContext, view: LookUpView): Promise<Response> =>
  read(c.var.console.house, actorOf(c), null, (desk) => {
    const visit = visitOf(c, desk)
    return showDesk(c, desk, visit, {
      title: visit.words('desk-pictures.pages.look-up'),
      current: PATH,
      children: <LookUpPage visit={visit} view={view} />,
    })
  })

/** Asks what is known. The fingerprint comes in the body, so that no log and no history ever holds it. */
const ask = async (c: ConsoleContext): Promise<Response> => {
  if (!c.var.console.says.findOperation(lookUpFingerprint.name)) throw new Refused('not-for-you', 'forbidden')
  const filled = await readForm(c)
  const fields = describeForm(lookUpFingerprint.input)
  const typed = typedIn(fields, filled)
  const values = readValues(fields, typed)
  const complaints = complaintsAbout(wordsFor(c), lookUpFingerprint.input, values)
  if (Object.keys(complaints).length > 0) return draw(c, { typed, complaints, answer: null })
  try {
    const { result } = await perform(c.var.console.house, lookUpFingerprint, actorOf(c), values)
    const { lists, items } = result
    return await draw(c, { typed, complaints, answer: { radius: Number(values.radius), lists, items } })
  } catch (refused) {
    if (!(refused instanceof Refused) || refused.sort !== 'invalid') throw refused
    const said = refusalText(wordsFor(c), refused.word) ?? refused.word
    return draw(c, { typed, complaints: { pdq: said }, answer: null })
  }
}

export const LOOK_UP_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: PATH,
    who: hotlineMay.workAtDesk,
    audit: 'nothing-opened',
    show: (desk, c) => {
      const visit = visitOf(c, desk)
      return showDesk(c, desk, visit, {
        title: visit.words('desk-pictures.pages.look-up'),
        current: PATH,
        children: <LookUpPage visit={visit} view={{ typed: {}, complaints: {}, answer: null }} />,
      })
    },
  }),
  { method: 'POST', path: `/${LANG}${PATH}`, who: hotlineMay.workAtDesk, audit: 'by-operation', handle: ask },
]

import { ActForm, type DeskVisit, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { ItemView } from '@vigie/hotline'
import { enterFingerprint } from '@vigie/hotline/verbs/enter-fingerprint'
import { Radios } from '@vigie/ui'
import { ItemHead } from '../case/assess-page.tsx'
import type { OpenedCase } from '../case/reports.tsx'
import { FingerprintFields } from './fingerprint-fields.tsx'
import { possibleAct } from './item-acts.ts'

const WAYS = ['typed', 'dropped'] as const

/** Putting the fingerprint of a picture with an item. The picture stays where it is. */
export function EnterPage({ visit, view, item }: { visit: DeskVisit; view: OpenedCase; item: ItemView }) {
  const { words } = visit
  return (
    <div class="prepare">
      <ItemHead visit={visit} view={view} item={item} title={words('desk-pictures.pages.enter')} />
      <p>{words('desk-pictures.pages.enter.more')}</p>
      <ActForm
        visit={visit}
        act={possibleAct(view, item, enterFingerprint.name)}
        back={`${pathTo(visit, `/case/${view.number}`)}#item-${item.number}`}
        primary
      >
        <FingerprintFields words={words} />
        <Radios
          name="way"
          label={words('desk-pictures.pages.way')}
          choices={WAYS.map((value) => ({ value, label: valueText(words, 'hotline', 'way', value) }))}
          value="typed"
        />
      </ActForm>
    </div>
  )
}

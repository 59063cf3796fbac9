import { type DeskVisit, harmless, Told, valueText } from '@vigie/desk-frame/page-kit'
import type { OpenedReport } from '@vigie/intake'
import { Callout } from '@vigie/ui'

/** Whom a platform did not hear is why a trusted flagger is there: this stands before the story. */
export function ToldPlatform({ visit, report }: { visit: DeskVisit; report: OpenedReport }) {
  const { words } = visit
  const { platformTold, toldWhen, platformAnswer, toldNumber, platformWords } = report
  if (platformTold === 'unsaid') return null
  if (platformTold !== 'yes') {
    const told = valueText(words, 'intake', 'platformTold', platformTold)
    return <p class="quiet">{words('desk-hotline.pages.platform.otherwise', { told })}</p>
  }
  const parts = [
    ...(toldWhen === 'unsaid' ? [] : [valueText(words, 'intake', 'toldWhen', toldWhen)]),
    ...(toldNumber === null
      ? []
      : [words('desk-hotline.pages.platform.number', { number: harmless(toldNumber) })]),
    ...(platformAnswer === 'unsaid'
      ? []
      : [
          words('desk-hotline.pages.platform.answer', {
            answer: valueText(words, 'intake', 'platformAnswer', platformAnswer),
          }),
        ]),
  ]
  return (
    <Callout tone="wait">
      <p>
        <strong>{words('desk-hotline.pages.platform.told')}</strong>
        {parts.map((part) => ` · ${part}`).join('')}
      </p>
      {platformWords === null ? null : <Told text={platformWords} lang={report.language} />}
    </Callout>
  )
}

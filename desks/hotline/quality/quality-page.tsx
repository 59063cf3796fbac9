import { ActForm, type DeskVisit, dayText, isOffered, pathTo } from '@vigie/desk-frame/page-kit'
import { lastQuarters, type Sample } from '@vigie/hotline'
import { drawSample } from '@vigie/hotline/verbs/draw-sample'
import { DataTable } from '@vigie/ui'
import { quarterText } from './quarter-text.ts'

/** Of so many quarters that are over a sample can still be drawn here. */
const MOST_QUARTERS = 4

const drawnText = ({ words, lang }: DeskVisit, { wanted, among, drawnAt }: Sample): string =>
  words('desk-hotline.pages.quality.drawn', {
    n: Math.min(wanted, among),
    among,
    day: dayText(lang, drawnAt),
  })

function Draw({ visit, quarter }: { visit: DeskVisit; quarter: string }) {
  if (!isOffered(visit, drawSample)) return <>{visit.words('desk-hotline.pages.quality.not-drawn')}</>
  return (
    <ActForm
      visit={visit}
      act={{
        operation: drawSample.name,
        on: ['quarter', quarter],
        about: quarterText(visit, quarter),
        allowed: true,
        why: null,
      }}
      back={pathTo(visit, `/quality/${quarter}`)}
    />
  )
}

/** The samples of each quarter: drawn by seed, looked at again, blind. */
export function QualityPage({ visit, samples }: { visit: DeskVisit; samples: readonly Sample[] }) {
  const { words, today } = visit
  const drawn = new Map(samples.map((sample) => [sample.quarter, sample]))
  const quarters = [...new Set([...lastQuarters(today, MOST_QUARTERS), ...drawn.keys()])].sort().toReversed()
  return (
    <div class="overview">
      <p>
        <a href={pathTo(visit, '/desk')}>{words('desk-hotline.pages.overview')}</a>
      </p>
      <h1>{words('desk-hotline.pages.quality')}</h1>
      <p>{words('desk-hotline.pages.quality.more')}</p>
      <p class="quiet">{words('desk-hotline.pages.quality.not-among')}</p>
      <DataTable
        id="table-quality"
        caption={words('desk-hotline.pages.quality.quarters')}
        columns={[
          { header: words('desk-hotline.pages.quality.column.quarter') },
          { header: words('desk-hotline.pages.quality.column.sample') },
        ]}
        rows={quarters.map((quarter) => {
          const sample = drawn.get(quarter)
          return sample
            ? [
                <a href={pathTo(visit, `/quality/${quarter}`)}>{quarterText(visit, quarter)}</a>,
                drawnText(visit, sample),
              ]
            : [quarterText(visit, quarter), <Draw visit={visit} quarter={quarter} />]
        })}
      />
    </div>
  )
}

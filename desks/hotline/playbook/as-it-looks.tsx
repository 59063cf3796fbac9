import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import { guidanceContent, type Playbook, planContent, planIn } from '@vigie/hotline'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { kindIn, readSentences } from '@vigie/notices'
import { Instruction, PlanSteps } from '../case/plan-steps.tsx'
import { Paragraphs } from '../parts/paragraphs.tsx'
import { languageName } from './document-words.ts'
import { LetterExample } from './letter-example.tsx'

interface Looked {
  readonly kind: string
  readonly name: string
  readonly number: number
  readonly content: unknown
}

/** A text in every language, each folded under its name: the reader's own first, and open. */
function InLanguages({ visit, text }: { visit: DeskVisit; text: Readonly<Record<string, string>> }) {
  const others = LANGUAGES.filter((language) => language !== visit.lang)
  return (
    <>
      {[visit.lang, ...others].map((language) => (
        <details open={language === visit.lang}>
          <summary>{languageName(visit, language)}</summary>
          {text[language]?.trim() ? (
            <Paragraphs language={language} text={text[language]} />
          ) : (
            <p class="quiet">{visit.words('desk-hotline.pages.playbook.not-written')}</p>
          )}
        </details>
      ))}
    </>
  )
}

/** A document as the desk shows it once it holds. Nothing can be sent from it. */
export function AsItLooks(props: {
  readonly visit: DeskVisit
  readonly playbook: Playbook
  readonly version: Looked
}) {
  const { visit, playbook, version } = props
  if (version.kind === 'guidance') {
    return <InLanguages visit={visit} text={guidanceContent(version.content).text} />
  }
  if (version.kind === 'letter') {
    const kind = kindIn(visit.url.searchParams.get('sentence') ?? '')
    return <LetterExample visit={visit} sentences={readSentences(version.content)} kind={kind} />
  }
  const kind = DESIGNATED_KINDS.find((one) => one === version.name)
  if (version.kind !== 'step-plan' || kind === undefined) return null
  const plan = planIn(kind, { ...version, id: '', holdsFrom: visit.today })
  return (
    <>
      <InLanguages visit={visit} text={planContent(version.content).instruction} />
      <fieldset class="as-it-looks" disabled>
        <legend>{visit.words('desk-hotline.pages.playbook.at-the-case')}</legend>
        <Instruction visit={visit} plan={plan} />
        <PlanSteps visit={visit} sheet={playbook.sheet} plan={plan} guidance={playbook.guidance} />
      </fieldset>
    </>
  )
}

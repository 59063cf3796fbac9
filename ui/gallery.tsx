import type { Language } from '@vigie/kernel'
import { actCardExamples } from './act-card/act-card.examples.tsx'
import { deskAssets, publicAssets } from './assets.ts'
import { buttonExamples } from './button/button.examples.tsx'
import { calloutExamples } from './callout/callout.examples.tsx'
import { callsExamples } from './calls/calls.examples.tsx'
import { checkAnswersExamples } from './check-answers/check-answers.examples.tsx'
import { checkboxesExamples } from './checkboxes/checkboxes.examples.tsx'
import { choiceTableExamples } from './choice-table/choice-table.examples.tsx'
import { conversationExamples } from './conversation/conversation.examples.tsx'
import { dataTableExamples } from './data-table/data-table.examples.tsx'
import { DeskPage } from './desk-page/desk-page.tsx'
import { drawnExamples } from './drawn/drawn.examples.tsx'
import { emptyStateExamples } from './empty-state/empty-state.examples.tsx'
import { errorSummaryExamples } from './error-summary/error-summary.examples.tsx'
import type { Examples } from './examples.ts'
import { fieldExamples } from './field/field.examples.tsx'
import { figuresExamples } from './figures/figures.examples.tsx'
import { fingerprintingExamples } from './fingerprinting/fingerprinting.examples.tsx'
import { formExamples } from './form/form.examples.tsx'
import { markExamples } from './mark/mark.examples.tsx'
import { milestonesExamples } from './milestones/milestones.examples.tsx'
import { paginationExamples } from './pagination/pagination.examples.tsx'
import { PublicPage } from './public-page/public-page.tsx'
import { queueExamples } from './queue/queue.examples.tsx'
import { radiosExamples } from './radios/radios.examples.tsx'
import { receiptExamples } from './receipt/receipt.examples.tsx'
import { selectExamples } from './select/select.examples.tsx'
import { sparklinesExamples } from './sparklines/sparklines.examples.tsx'
import { stepsExamples } from './steps/steps.examples.tsx'
import { storyExamples } from './story/story.examples.tsx'
import { tagExamples } from './tag/tag.examples.tsx'
import { textAreaExamples } from './text-area/text-area.examples.tsx'
import { tilesExamples } from './tiles/tiles.examples.tsx'
import { wordCheckExamples } from './word-check/word-check.examples.tsx'

const SHARED: readonly Examples[] = [
  errorSummaryExamples,
  stepsExamples,
  tilesExamples,
  callsExamples,
  milestonesExamples,
  wordCheckExamples,
  radiosExamples,
  checkboxesExamples,
  fieldExamples,
  textAreaExamples,
  selectExamples,
  formExamples,
  buttonExamples,
  calloutExamples,
  receiptExamples,
  checkAnswersExamples,
  conversationExamples,
  figuresExamples,
  drawnExamples,
  dataTableExamples,
  fingerprintingExamples,
  tagExamples,
  paginationExamples,
  emptyStateExamples,
  markExamples,
]
const DESK: readonly Examples[] = [sparklinesExamples, storyExamples, choiceTableExamples]

const Shown = ({ examples }: { examples: readonly Examples[] }) => (
  <>
    {examples.map(({ component, states }) => (
      <section aria-label={`Examples: ${component}`}>
        <h2>{component}</h2>
        {states.map(({ name, show }) => (
          <div>
            <p class="quiet">{name}</p>
            {show()}
          </div>
        ))}
      </section>
    ))}
  </>
)

const languageNames: Record<Language, string> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
}

/** Every component in every state, in the frame of a public page. */
export const publicGallery = () => (
  <PublicPage
    lang="de"
    path="/melden"
    title="Gallery"
    centre="Nationale Kinderschutzmeldestelle"
    assets={publicAssets(['copy'])}
    links={[
      { href: '#privacy', text: 'Datenschutz' },
      { href: '#access', text: 'Barrierefreiheit' },
    ]}
    helpline={{
      said: 'Möchtest du mit jemandem reden?',
      number: '116 000',
      hours: 'Kostenlos, Tag und Nacht.',
    }}
    words={{
      skip: 'Zum Inhalt',
      exit: 'Schnell verlassen',
      languages: 'Sprachen',
      languageNames,
      footer: 'Über diese Seite',
    }}
  >
    <h1>Was ist passiert?</h1>
    <Shown examples={SHARED} />
  </PublicPage>
)

/** Every component in every state, in the frame of a staff page. */
export const deskGallery = () => (
  <DeskPage
    lang="en"
    title="Gallery"
    centre="Hotline"
    home="/desk"
    assets={deskAssets()}
    menu={[
      {
        name: 'Work',
        here: 'Work: Queue',
        links: [
          { href: '#queue', text: 'Queue', current: true, keyLetter: 'q' },
          { href: '#notices', text: 'Notices', keyLetter: 'n' },
        ],
      },
      { name: 'Answer for it', links: [{ href: '#figures', text: 'Figures' }] },
    ]}
    person="Robin Vermeulen"
    signOut={{ action: '/sign-out', csrf: 'made-up' }}
    bar={<p>You have been at it for 50 minutes. A short break now keeps you sharp.</p>}
    queue={<Shown examples={[queueExamples]} />}
    acts={<Shown examples={[actCardExamples]} />}
    words={{
      skip: 'To the case',
      menu: 'Main',
      signOut: 'Sign out',
      queue: 'Queue',
      acts: 'What I can do',
      renewed: 'The page has been renewed.',
      help: 'Keyboard',
      closeHelp: 'Close',
      letters: 'Keys of one letter are on',
      keys: [
        { key: 'j', does: 'next' },
        { key: 'k', does: 'previous' },
        { key: 'Enter', does: 'open' },
        { key: '?', does: 'this help' },
      ],
    }}
  >
    <h1>Case VG-9QX4</h1>
    <Shown examples={[...DESK, ...SHARED]} />
  </DeskPage>
)

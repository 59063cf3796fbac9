import { ActForm, type DeskVisit, defangedLabel, isHere, Told, valueText } from '@vigie/desk-frame/page-kit'
import { DECISIONS, isAboutItems, type NoticeView, openProposals, type ProposalView } from '@vigie/notices'
import { confirmAnswer } from '@vigie/notices/verbs/confirm-answer'
import { correctAnswer } from '@vigie/notices/verbs/correct-answer'
import { Checkboxes, HiddenAnswers, Select, Tag } from '@vigie/ui'

/** What a proposal says, in the words of the desk. */
export const sayingText = ({ words }: DeskVisit, { saying }: Pick<ProposalView, 'saying'>): string =>
  isAboutItems(saying)
    ? valueText(words, 'notices', 'action', saying)
    : words(`desk-hotline.pages.proposed.${saying}`)

const itemText = ({ words }: DeskVisit, notice: NoticeView, { noticeItem }: ProposalView): string | null => {
  const item = notice.items.find(({ id }) => id === noticeItem)
  return item === undefined ? null : words('desk-hotline.pages.notice-item', { n: item.number })
}

/** Which items it is about, where the e-mail names none and there are several. */
function WhichItems({ visit, notice }: { visit: DeskVisit; notice: NoticeView }) {
  const { words } = visit
  return (
    <Checkboxes
      name="noticeItems"
      label={words('notices.fields.noticeItems')}
      hint={words('notices.fields.noticeItems.hint')}
      choices={notice.items.map(({ id, number, address }) => ({
        value: id,
        label: words('desk-hotline.pages.notice-item', { n: number }),
        hint: defangedLabel(address),
      }))}
    />
  )
}

type Part = { readonly visit: DeskVisit; readonly notice: NoticeView; readonly proposal: ProposalView }

function Confirming({ visit, notice, proposal, keyLetter }: Part & { readonly keyLetter?: string }) {
  const isToChoose = proposal.noticeItem === null && isAboutItems(proposal.saying) && notice.items.length > 1
  const act = {
    operation: confirmAnswer.name,
    on: ['proposal', proposal.id],
    about: sayingText(visit, proposal),
    allowed: true,
    why: null,
  } as const
  return (
    <ActForm visit={visit} act={act} keyLetter={keyLetter} primary={keyLetter !== undefined}>
      <HiddenAnswers answers={{ notice: notice.id }} />
      {isToChoose ? <WhichItems visit={visit} notice={notice} /> : null}
    </ActForm>
  )
}

function Correcting({ visit, notice, proposal }: Part) {
  const { words } = visit
  const act = {
    operation: correctAnswer.name,
    on: ['proposal', proposal.id],
    about: sayingText(visit, proposal),
    allowed: true,
    why: null,
  } as const
  return (
    <details>
      <summary>{words('desk-hotline.pages.proposed.other')}</summary>
      <ActForm visit={visit} act={act}>
        <HiddenAnswers answers={{ notice: notice.id }} />
        <Select
          name="action"
          label={words('notices.fields.action')}
          choices={DECISIONS.map((value) => ({ value, label: valueText(words, 'notices', 'action', value) }))}
          empty={words('desk-hotline.pages.proposed.nothing')}
        />
        {notice.items.length > 1 ? <WhichItems visit={visit} notice={notice} /> : null}
      </ActForm>
    </details>
  )
}

/** What the plain words of an answer seem to say: one key confirms it, and until then nothing rests on it. */
export function ProposedAnswers({ visit, notice }: { visit: DeskVisit; notice: NoticeView }) {
  const { words } = visit
  const open = openProposals(notice)
  if (open.length === 0 || !isHere(visit, confirmAnswer)) return null
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed">{words('desk-hotline.pages.proposed')}</h2>
      <p class="quiet">{words('desk-hotline.pages.proposed.more')}</p>
      {open.map((proposal, index) => {
        const about = itemText(visit, notice, proposal)
        return (
          <article class="act">
            <h3>
              <Tag tone="wait" text={sayingText(visit, proposal)} /> {about}
            </h3>
            <Told text={proposal.sentence} />
            <Confirming
              visit={visit}
              notice={notice}
              proposal={proposal}
              {...(index === 0 ? { keyLetter: 'y' } : {})}
            />
            <Correcting visit={visit} notice={notice} proposal={proposal} />
          </article>
        )
      })}
    </section>
  )
}

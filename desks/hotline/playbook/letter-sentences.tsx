import { type DeskVisit, isOffered, pathTo } from '@vigie/desk-frame/page-kit'
import { proposeLetter } from '@vigie/hotline/verbs/propose-letter'
import { typeset } from '@vigie/locales'
import { readSentences } from '@vigie/notices'
import type { DocumentView } from '@vigie/platform/playbook'
import { DataTable } from '@vigie/ui'
import { documentPath, sentenceText } from './document-words.ts'

/** Every sentence of our letters as the proposal that waits has it, or else as it holds, with the way to change it. */
export function LetterSentencesTable({ visit, document }: { visit: DeskVisit; document: DocumentView }) {
  const { words, lang } = visit
  const from = document.open ?? document.held ?? document.history[0]
  if (from === undefined) return null
  const mayChange = isOffered(visit, proposeLetter)
  return (
    <DataTable
      id="table-sentences"
      caption={words('desk-hotline.pages.playbook.sentences')}
      columns={[
        { header: words('desk-hotline.pages.playbook.sentence') },
        { header: words('desk-hotline.pages.playbook.says') },
      ]}
      rows={Object.entries(readSentences(from.content)).map(([sentence, text]) => [
        <>
          {sentenceText(visit, sentence)}
          {mayChange ? (
            <p>
              <a
                href={`${pathTo(visit, documentPath(document))}/change?${new URLSearchParams({ sentence })}`}
              >
                {words('desk-hotline.pages.proposal.change')}
                <span class="unseen">: {sentenceText(visit, sentence)}</span>
              </a>
            </p>
          ) : null}
        </>,
        typeset(lang, text[lang]),
      ])}
    />
  )
}

import { type DeskVisit, isOffered, pathTo } from '@vigie/desk-frame/page-kit'
import { takeNext } from '@vigie/hotline/verbs/take-next'
import { operationText } from '@vigie/locales'
import { Button, Form } from '@vigie/ui'

/** One press, or one key, and the most pressing case that is there for the taking is open. */
export function TakeNext({ visit, primary = false }: { visit: DeskVisit; primary?: boolean }) {
  if (!isOffered(visit, takeNext)) return null
  const text = (part: 'title' | 'button') => operationText(visit.words, takeNext.name, part) ?? takeNext.name
  return (
    <Form
      action={pathTo(visit, '/queue/next')}
      csrf={visit.csrf}
      label={text('title')}
      buttons={
        <Button primary={primary} keyLetter=".">
          {text('button')}
        </Button>
      }
    />
  )
}

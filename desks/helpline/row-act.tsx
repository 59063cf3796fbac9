import { backOf, type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import { operationText } from '@vigie/locales'
import { Button, Form, HiddenAnswers } from '@vigie/ui'

/** One press in a row of a table: without a name of its own, so that twenty of them are not twenty landmarks. */
export const RowAct = (props: { visit: DeskVisit; name: string; on: readonly [string, string] }) => {
  const { visit, name, on } = props
  return (
    <Form
      action={pathTo(visit, `/act/${name}`)}
      csrf={visit.csrf}
      buttons={<Button>{operationText(visit.words, name, 'button') ?? name}</Button>}
    >
      <HiddenAnswers answers={{ [on[0]]: on[1], back: backOf(visit) }} />
    </Form>
  )
}

import { Button } from '../button/button.tsx'
import type { Examples } from '../examples.ts'
import { Form } from '../form/form.tsx'
import { TextArea } from '../text-area/text-area.tsx'
import { ActCard } from './act-card.tsx'

const form = (name: string) => (
  <Form action="#act" csrf="made-up" buttons={<Button primary>Hand over</Button>}>
    <TextArea name={name} label="Note for the police" rows={3} />
  </Form>
)

export const actCardExamples: Examples = {
  component: 'ActCard',
  states: [
    {
      name: 'allowed',
      show: () => (
        <ActCard
          title="Hand over to the police"
          consequence="The Federal Police receive the addresses and both assessments. This cannot be undone."
          reason="Allowed: two analysts agree"
          allowed
          open="Prepare"
          keyLetter="p"
        >
          {form('act-1')}
        </ActCard>
      ),
    },
    {
      name: 'opened',
      show: () => (
        <ActCard
          title="Hand over to the police"
          consequence="The Federal Police receive the addresses."
          reason="Allowed: two analysts agree"
          allowed
          open="Prepare"
          opened
        >
          {form('act-2')}
        </ActCard>
      ),
    },
    {
      name: 'not allowed',
      show: () => (
        <ActCard
          title="Bestätigen"
          consequence="Der Fall darf das Haus verlassen."
          reason="Wartet auf eine zweite Person: Sie haben dies beurteilt"
          allowed={false}
          open="Öffnen"
        />
      ),
    },
  ],
}

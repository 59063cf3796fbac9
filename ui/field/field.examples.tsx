import type { Examples } from '../examples.ts'
import { Field } from './field.tsx'

export const fieldExamples: Examples = {
  component: 'Field',
  states: [
    {
      name: 'with a hint',
      show: () => (
        <Field name="field-1" label="Where did you see it?" hint="An address, an app or a name is enough." />
      ),
    },
    {
      name: 'with an error',
      show: () => (
        <Field
          name="field-2"
          label="Wie dürfen wir Sie erreichen?"
          hint="Nur wenn Sie das möchten. Eine E-Mail-Adresse genügt."
          error="Dieser Adresse fehlt das Zeichen @."
          value="vorname.nachname"
          type="email"
        />
      ),
    },
    {
      name: 'short, monospace',
      show: () => <Field name="field-3" label="Reference" short mono value="VG-7K2M" />,
    },
  ],
}

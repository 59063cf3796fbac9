import type { Examples } from '../examples.ts'
import { Radios } from './radios.tsx'

const choices = [
  { value: 'me', label: 'Me', hint: 'Someone has a picture of me, or asks for one.' },
  { value: 'friend', label: 'Someone I know' },
  { value: 'stranger', label: 'Someone I do not know', hint: 'I came across it online.' },
]
const german = [
  { value: 'a', label: 'Veröffentlichungsandrohung', hint: 'Jemand droht, ein Bild weiterzuschicken.' },
  { value: 'b', label: 'Persönlichkeitsrechtsverletzungsbeschwerdeverfahren' },
]

export const radiosExamples: Examples = {
  component: 'Radios',
  states: [
    {
      name: 'nothing chosen',
      show: () => (
        <Radios
          name="radios-1"
          label="Who is it about?"
          hint="You can change this later."
          choices={choices}
        />
      ),
    },
    {
      name: 'chosen',
      show: () => <Radios name="radios-2" label="Who is it about?" choices={choices} value="friend" />,
    },
    {
      name: 'short, with more folded away',
      show: () => (
        <Radios
          name="radios-4"
          label="What happened?"
          choices={choices}
          more={{ label: 'Something else', choices: [{ value: 'else', label: 'Something else' }] }}
          value="me"
          brief
        />
      ),
    },
    {
      name: 'an error, long words',
      show: () => (
        <Radios
          name="radios-3"
          label="Worum geht es?"
          error="Wählen Sie, was am besten passt."
          choices={german}
        />
      ),
    },
  ],
}

import type { Examples } from '../examples.ts'
import { Button, ButtonLink, CopyButton, PrintButton } from './button.tsx'

export const buttonExamples: Examples = {
  component: 'Button, ButtonLink, CopyButton',
  states: [
    { name: 'primary', show: () => <Button primary>Continue</Button> },
    {
      name: 'secondary',
      show: () => (
        <Button name="go" value="again">
          Add another address
        </Button>
      ),
    },
    { name: 'with a letter', show: () => <Button keyLetter="a">Approve</Button> },
    { name: 'long', show: () => <Button>Kindesmissbrauchsdarstellungen unverzüglich weiterleiten</Button> },
    { name: 'link', show: () => <ButtonLink href="#next">Read your answer</ButtonLink> },
    {
      name: 'copy, seen only with its script',
      show: () => (
        <CopyButton of="main" copied="Copied">
          Copy
        </CopyButton>
      ),
    },
    { name: 'print, seen only with its script', show: () => <PrintButton>Print</PrintButton> },
  ],
}

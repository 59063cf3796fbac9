import type { Examples } from '../examples.ts'
import { Conversation } from './conversation.tsx'

export const conversationExamples: Examples = {
  component: 'Conversation',
  states: [
    {
      name: 'a question and an answer',
      show: () => (
        <Conversation
          label="Messages"
          messages={[
            {
              from: 'reporter',
              who: 'You',
              when: '3 March',
              text: 'It is still there.\nCan you look again?',
            },
            {
              from: 'desk',
              who: 'The hotline',
              when: '4 March',
              text: 'Thank you for telling us. We asked the platform again today. You do not have to do anything now.',
            },
          ]}
        />
      ),
    },
  ],
}

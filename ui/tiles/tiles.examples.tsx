import type { Examples } from '../examples.ts'
import { Tiles } from './tiles.tsx'

export const tilesExamples: Examples = {
  component: 'Tiles',
  states: [
    {
      name: 'a way on each',
      show: () => (
        <Tiles
          tiles={[
            { drawing: 'threat', text: 'Jemand bedroht mich', href: '#threat' },
            { drawing: 'asked', text: 'Unaussprechlichkeitsempfindlichkeiten', href: '#asked' },
          ]}
        />
      ),
    },
    {
      name: 'an answer each',
      show: () => (
        <form>
          <Tiles
            tiles={[
              { drawing: 'goes-round', text: 'A picture of me goes round', name: 'kind', value: 'picture' },
              { drawing: 'seen', text: 'I saw something bad', name: 'kind', value: 'seen' },
            ]}
          />
        </form>
      ),
    },
  ],
}

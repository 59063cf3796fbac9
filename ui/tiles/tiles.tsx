import { Arrow } from '../mark/mark.tsx'
import { Drawing, type DrawingName } from './drawings.tsx'

export type Tile = { readonly drawing: DrawingName; readonly text: string } & (
  | { readonly href: string }
  | { readonly name: string; readonly value: string }
)

const Inside = ({ drawing, text }: Tile) => (
  <>
    <Drawing of={drawing} />
    <span>{text}</span>
    <Arrow to="on" />
  </>
)

/** What may have happened, large enough for a shaking thumb. A tile is a way on, or an answer to the form around it. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul class="tiles plain">
      {tiles.map((tile) => (
        <li>
          {'href' in tile ? (
            <a class="tile" href={tile.href}>
              <Inside {...tile} />
            </a>
          ) : (
            <button class="tile" type="submit" name={tile.name} value={tile.value}>
              <Inside {...tile} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

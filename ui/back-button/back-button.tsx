import { Arrow } from '../mark/mark.tsx'

type BackButtonProps = { readonly text: string } & (
  | { readonly href: string }
  | { readonly name: string; readonly value: string }
)

/** The way back: a link, or a button that takes the answers along. Stands after the primary button. */
export function BackButton(props: BackButtonProps) {
  const words = (
    <>
      <Arrow to="back" /> <span>{props.text}</span>
    </>
  )
  if ('href' in props) {
    return (
      <a class="back" href={props.href}>
        {words}
      </a>
    )
  }
  return (
    <button class="back" type="submit" name={props.name} value={props.value} formnovalidate>
      {words}
    </button>
  )
}

// @ts-check
// What hangs open over the page closes as soon as one goes elsewhere, or with Escape: it covers nothing that has the focus
// (WCAG 2.4.11). On a phone nothing hangs over the page, and closing it would move what is being pressed.

const HANGS = matchMedia('(min-width: 64rem)')

/** @returns {HTMLDetailsElement | null} */
const openGroup = () => document.querySelector('details[data-menu-group][open]')

/** @param {Event} event */
const closeBeyond = ({ target }) => {
  const group = openGroup()
  if (!group || !HANGS.matches || (target instanceof Node && group.contains(target))) return
  group.open = false
}

document.addEventListener('pointerdown', closeBeyond)
document.addEventListener('focusin', closeBeyond)
document.addEventListener('keydown', (event) => {
  const group = openGroup()
  if (event.key !== 'Escape' || !group || document.querySelector('dialog[open]')) return
  group.open = false
  group.querySelector('summary')?.focus()
})

// A page in another language is another page: whoever typed something and did not send it is asked first. Nothing typed is kept
// in the browser for it, because what stands in these forms stays nowhere but in the books.

/** @param {Element} field */
const isChanged = (field) => {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(
      (option) => option.selected !== option.defaultSelected && option.value !== '',
    )
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
  return field.checked !== field.defaultChecked || field.value !== field.defaultValue
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.dataset.loses) return
  const unsent = [
    ...document.querySelectorAll(
      'main :is(input, textarea, select), .desk-acts :is(input, textarea, select)',
    ),
  ]
  if (unsent.some(isChanged) && !confirm(form.dataset.loses)) event.preventDefault()
})

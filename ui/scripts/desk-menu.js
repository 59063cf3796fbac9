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

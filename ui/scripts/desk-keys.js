// @ts-check
// The keyboard of the desk. Everything it does can also be done without it.

/** @param {EventTarget | null} target */
const isTyping = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (target.matches('input, textarea, select') && !target.matches('[type=radio], [type=checkbox]')))

/** @param {number} by */
const move = (by) => {
  const rows = [...document.querySelectorAll('[data-row]')].filter((row) => row instanceof HTMLElement)
  const focused = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1
  const here = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute('aria-current'))
  const next = here < 0 ? rows[by > 0 ? 0 : rows.length - 1] : rows[here + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

// WCAG 2.1.4: the help turns the keys of one letter off.
const areOff = () => localStorage.getItem('desk-letters') === 'off'

const openHelp = () => {
  const opener = document.querySelector('[data-open-help]')
  if (opener instanceof HTMLElement) opener.click()
}

/** @param {string} key */
const press = (key) => {
  const control = document.querySelector(`[data-key="${CSS.escape(key)}"]`)
  if (!(control instanceof HTMLElement)) return false
  control.focus()
  control.click()
  const form = control.tagName === 'SUMMARY' ? control.parentElement : null
  const first = form?.querySelector('input:not([type=hidden]), textarea, select')
  if (first instanceof HTMLElement && form?.hasAttribute('open')) first.focus()
  return true
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
  if (areOff()) return
  if (event.key === '?') openHelp()
  else if (document.querySelector('dialog[open]')) return
  else if (event.key === 'j') move(1)
  else if (event.key === 'k') move(-1)
  // Enter opens a focused link by itself; only a row that is not a link needs help.
  else if (event.key === 'Enter') {
    const row = document.activeElement
    if (!row?.matches('[data-row]:not(a)')) return
    row.querySelector('a')?.click()
  } else if (!press(event.key)) return
  event.preventDefault()
})

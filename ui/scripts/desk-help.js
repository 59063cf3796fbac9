// @ts-check
// Says what every key of this page does, and turns the keys of one letter off for whoever speaks to the machine or whose
// hand slips (WCAG 2.1.4): in this browser, until they are turned on again.

const KEPT_AS = 'desk-letters'
const help = document.querySelector('dialog[data-help]')
const choice = help?.querySelector('[data-letters]')

/**
 * What stands beside a letter: the words of the control, of a field those of its label.
 * @param {Element} control
 */
const wordsOf = (control) =>
  [...((control instanceof HTMLInputElement ? control.labels?.[0] : null) ?? control).childNodes]
    .filter((part) => !(part instanceof Element && part.matches('.key-hint')))
    .map((part) => part.textContent)
    .join('')
    .trim()

/** The letters of this page, after the keys of every page. Where two controls have one letter, it is the first one's. */
const listKeys = () => {
  const list = help?.querySelector('[data-keys]')
  for (const old of list?.querySelectorAll('[data-found]') ?? []) old.remove()
  const listed = new Set()
  for (const control of document.querySelectorAll('[data-key]')) {
    const key = control instanceof HTMLElement ? control.dataset.key : ''
    if (!key || listed.has(key)) continue
    listed.add(key)
    const line = document.createElement('div')
    line.dataset.found = ''
    const name = document.createElement('dt')
    name.append(Object.assign(document.createElement('kbd'), { textContent: key }))
    line.append(name, Object.assign(document.createElement('dd'), { textContent: wordsOf(control) }))
    list?.append(line)
  }
}

if (choice instanceof HTMLInputElement) {
  choice.checked = localStorage.getItem(KEPT_AS) !== 'off'
  choice.addEventListener('change', () => localStorage.setItem(KEPT_AS, choice.checked ? 'on' : 'off'))
}
for (const opener of document.querySelectorAll('[data-open-help]')) {
  if (!(opener instanceof HTMLElement) || !(help instanceof HTMLDialogElement)) continue
  opener.hidden = false
  opener.addEventListener('click', () => {
    if (help.open) return help.close()
    listKeys()
    help.showModal()
  })
}

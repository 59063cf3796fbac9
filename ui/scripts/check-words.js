// @ts-check
// Checks words while they are typed. It comes along once somebody goes to the field, with what checks and the lists; nothing is sent.

/** @param {string | undefined} text @param {string | number} value */
const put = (text, value) => (text ?? '').replace('…', String(value))

for (const place of document.querySelectorAll('[data-word-check]')) {
  if (!(place instanceof HTMLElement)) continue
  const field = document.getElementById(place.dataset.of ?? '')
  if (!(field instanceof HTMLInputElement)) continue
  const [said, list] = [place.querySelector('[role=status]'), place.querySelector('ul')]
  if (!said || !list) continue

  /** @type {Promise<[{ checkReceipt: Function, wordsIn: Function }, string[][]]> | undefined} */
  let loaded
  const load = () => {
    loaded ??= Promise.all([
      import(place.dataset.module ?? ''),
      Promise.all((place.dataset.lists ?? '').split(' ').map(async (path) => (await import(path)).default)),
    ])
    return loaded
  }

  const check = async () => {
    const [{ checkReceipt, wordsIn }, lists] = await load()
    const typed = field.value
    const { count, known, unknown } = checkReceipt(typed, lists, document.activeElement === field)
    place.hidden = count === 0
    const text = put(place.dataset.count, known)
    if (said.textContent !== text) said.textContent = text
    list.replaceChildren(
      ...unknown.map(
        (/** @type {{ at: number, word: string, near: string | null }} */ { at, word, near }) => {
          const line = document.createElement('li')
          line.append(put(place.dataset.unknown, word))
          if (near === null) return line
          const button = document.createElement('button')
          button.type = 'button'
          button.className = 'back'
          button.textContent = put(place.dataset.near, near)
          button.addEventListener('click', () => {
            field.value = [
              ...wordsIn(field.value).slice(0, at),
              near,
              ...wordsIn(field.value).slice(at + 1),
            ].join(' ')
            field.focus()
            check()
          })
          line.append(' ', button)
          return line
        },
      ),
    )
  }
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon
  const checkSoon = () => {
    clearTimeout(soon)
    soon = setTimeout(check, 300)
  }
  field.addEventListener('input', checkSoon)
  field.addEventListener('blur', checkSoon)
  checkSoon()
}

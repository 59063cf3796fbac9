// @ts-check
// Makes the fingerprint of a picture on this device. The picture is read here and goes nowhere: what a form sends is text.

const PARTS = ['pdq', 'quality', 'sha256', 'sha1', 'md5']

/** @param {HTMLElement} place @param {string} word */
const say = (place, word) => {
  const said = place.querySelector('[data-said]')
  if (said instanceof HTMLElement) said.textContent = said.dataset[word] ?? said.dataset.broken ?? ''
}

/** @param {HTMLElement} place */
const showSend = (place) => {
  const any = place.querySelector('[data-made] li') !== null
  for (const part of place.closest('form')?.querySelectorAll('[data-when-made]') ?? []) {
    if (part instanceof HTMLElement) part.hidden = !any
  }
}

/**
 * One line: the fingerprint, what the form sends, and a way to take it back.
 * @param {HTMLElement} place @param {string} shown @param {string} sent
 */
const addLine = (place, shown, sent) => {
  const list = place.querySelector('[data-made]')
  if (!list || [...list.querySelectorAll('input')].some(({ value }) => value === sent)) return
  const line = document.createElement('li')
  const code = document.createElement('code')
  code.textContent = shown
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = place.dataset.name ?? ''
  input.value = sent
  const away = document.createElement('button')
  away.type = 'button'
  away.className = 'back'
  away.textContent = place.dataset.remove ?? ''
  away.addEventListener('click', () => {
    line.remove()
    showSend(place)
  })
  line.append(code, input, away)
  list.append(line)
}

/** @param {HTMLElement} place @param {Record<string, string | number>} made */
const fillFields = (place, made) => {
  for (const part of PARTS) {
    const field = place.closest('form')?.elements.namedItem(part)
    if (field instanceof HTMLInputElement) field.value = String(made[part] ?? '')
  }
  const way = place.closest('form')?.querySelector('[name=way][value=dropped]')
  if (way instanceof HTMLInputElement) way.checked = true
}

/** @param {HTMLElement} place @param {File} file */
const make = async (place, file) => {
  say(place, 'working')
  try {
    const { fingerprintInBrowser } = await import(place.dataset.module ?? '')
    const made = await fingerprintInBrowser(file, { kernel: 'typescript' })
    if (place.dataset.fill === undefined) {
      addLine(place, made.pdq, PARTS.map((part) => made[part]).join(' '))
    } else fillFields(place, made)
    say(place, made.quality < Number(place.dataset.floor ?? 0) ? 'plain' : 'done')
    showSend(place)
  } catch (fault) {
    const word = fault instanceof Error && 'word' in fault ? String(fault.word) : 'broken'
    say(
      place,
      word.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
    )
  }
}

for (const place of document.querySelectorAll('[data-fingerprint]')) {
  if (!(place instanceof HTMLElement)) continue
  place.hidden = false
  for (const other of document.querySelectorAll('[data-without-script]')) {
    if (other instanceof HTMLElement) other.hidden = true
  }
  place.querySelector('[data-choose]')?.addEventListener('click', () => {
    const chooser = document.createElement('input')
    chooser.type = 'file'
    chooser.accept = 'image/*'
    chooser.addEventListener('change', () => {
      const [file] = chooser.files ?? []
      if (file) make(place, file)
    })
    chooser.click()
  })
  place.addEventListener('dragover', (event) => event.preventDefault())
  place.addEventListener('drop', (event) => {
    event.preventDefault()
    const [file] = event.dataTransfer?.files ?? []
    if (file) make(place, file)
  })
  // Those made on an earlier page get their way back too.
  for (const line of place.querySelectorAll('[data-made] li')) {
    const [shown, sent] = [line.querySelector('code')?.textContent, line.querySelector('input')?.value]
    line.remove()
    if (shown && sent) addLine(place, shown, sent)
  }
  showSend(place)
}

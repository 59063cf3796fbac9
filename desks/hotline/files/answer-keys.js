// @ts-check
// Answers the questions of an assessment from the keyboard: a digit chooses and goes on to the next open question,
// Ctrl and Enter send. The digits are heard only where the focus is in a question with choices.

const form = document.querySelector('[data-answer-keys] form[method=post]:not(.proposed-places *)')

/** The questions that stand open to whoever answers now, in the order of the page. */
const questions = () =>
  [...(form?.querySelectorAll('.asked') ?? [])].filter((question) => question.checkVisibility())

/** @param {Element} question */
const isOpen = (question) => {
  // What nobody has to say keeps nobody.
  if (question.closest('[data-optional]')) return false
  const radios = [...question.querySelectorAll('input[type=radio]')]
  const select = question.querySelector('select')
  return radios.length > 0
    ? !radios.some((radio) => radio instanceof HTMLInputElement && radio.checked)
    : select?.value === ''
}

/** @param {Element | null | undefined} question */
const goTo = (question) => {
  const control =
    question?.querySelector('input:checked, input, select') ??
    form?.querySelector('.buttons button[type=submit]')
  if (!(control instanceof HTMLElement)) return
  question?.scrollIntoView({ block: 'nearest' })
  control.focus({ preventScroll: question !== undefined })
}

/** @param {Element} [from] */
const nextOpen = (from) => {
  const all = questions()
  const at = from ? all.indexOf(from) + 1 : 0
  return [...all.slice(at), ...all.slice(0, at)].find(isOpen)
}

/**
 * What belongs to the other answer is taken back: an article goes with what is illegal, a reason with what is not.
 * @param {string} outcome
 */
const dropOther = (outcome) => {
  const other = form?.querySelector(outcome === 'illegal' ? '.when-not-illegal' : '.when-illegal')
  for (const field of other?.querySelectorAll('input, select') ?? []) {
    if (field instanceof HTMLInputElement) field.checked = false
    if (field instanceof HTMLSelectElement) field.value = ''
  }
}

/**
 * The answers given before stand here again; the verdict is left to whoever looks now.
 * @param {Record<string, string[]>} answers
 */
const fillIn = (answers) => {
  for (const field of form?.querySelectorAll('input, select') ?? []) {
    const given = answers[field.name]
    if (field instanceof HTMLInputElement && given && field.type !== 'hidden') {
      if (field.matches('[type=radio], [type=checkbox]')) field.checked = given.includes(field.value)
      else field.value = given[0] ?? ''
      // Nothing stands there unseen.
      const folded = field.closest('details')
      if (folded && given.length > 0) folded.open = true
    }
    if (field instanceof HTMLSelectElement && answers[field.name])
      field.value = answers[field.name]?.[0] ?? ''
  }
  goTo(nextOpen())
}

if (form instanceof HTMLFormElement) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat)
      return
    const other = event.target instanceof Element ? event.target.closest('form, dialog') : null
    if (other !== null && other !== form) return
    event.preventDefault()
    form.requestSubmit()
  })
  form.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || !/^\d$/.test(key)) return
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return
    const question = target.closest('.asked')
    const choice = question?.querySelectorAll('input[type=radio]')[(Number(key) + 9) % 10]
    if (!question || !(choice instanceof HTMLInputElement)) return
    event.preventDefault()
    choice.click()
    goTo(nextOpen(question))
  })
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'outcome') dropOther(target.value)
  })
  // Many were chosen at once: on to what is asked of them.
  for (const choosing of document.querySelectorAll('[data-choose]'))
    choosing.addEventListener('click', () => goTo(nextOpen()))
  const before = document.querySelector('[data-before]')
  if (before instanceof HTMLElement)
    before.addEventListener('click', (event) => {
      event.preventDefault()
      fillIn(JSON.parse(before.dataset.before ?? '{}'))
    })
  // A form that came back says first what is wrong with it.
  if (!document.querySelector('.mistakes') && location.hash === '') {
    const first = nextOpen()
    if (first) goTo(first)
  }
}

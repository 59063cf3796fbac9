// @ts-check
// Chooses many items at once where they stand, so that nothing else in the form is lost, and says how many are chosen.

const choices = [...document.querySelectorAll('input[type=checkbox][name=items]')].filter(
  (choice) => choice instanceof HTMLInputElement,
)
const said = document.querySelector('[data-chosen]')
const service = document.querySelector('select[name=service]')

const count = () => {
  if (!(said instanceof HTMLElement)) return
  said.hidden = false
  said.textContent = (said.dataset.chosen ?? '').replace(
    '0',
    String(choices.filter(({ checked }) => checked).length),
  )
}

for (const link of document.querySelectorAll('[data-choose]'))
  link.addEventListener('click', (event) => {
    event.preventDefault()
    const wanted = (link instanceof HTMLElement ? (link.dataset.choose ?? '') : '').split(' ')
    for (const choice of choices) choice.checked = wanted.includes(choice.value)
    for (const other of document.querySelectorAll('[data-choose]')) other.removeAttribute('aria-current')
    link.setAttribute('aria-current', 'true')
    // What is chosen together is on one service.
    if (
      service instanceof HTMLSelectElement &&
      link instanceof HTMLElement &&
      link.dataset.service !== undefined
    )
      service.value = link.dataset.service
    count()
  })
for (const choice of choices) choice.addEventListener('change', count)
count()

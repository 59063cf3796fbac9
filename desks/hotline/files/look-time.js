// @ts-check
// Measures how long the page of an assessment is looked at, and puts it beside the choice of minutes. Only time that
// the page was in sight counts; whoever knows better chooses for themselves.

const place = document.querySelector('[data-look-measured]')
const choice = place?.querySelector('select')

if (place instanceof HTMLElement && choice instanceof HTMLSelectElement) {
  const text = place.dataset.lookMeasured ?? ''
  const option = document.createElement('option')
  // A form that came back says how long its page was looked at before.
  let seconds = Number(choice.value)
  let since = document.hidden ? null : performance.now()

  const count = () => {
    if (since !== null) {
      seconds += (performance.now() - since) / 1000
      since = document.hidden ? null : performance.now()
    }
    option.value = String(Math.round(seconds))
    option.textContent = text.replace('0', String(Math.max(1, Math.ceil(seconds / 60))))
  }

  choice.prepend(option)
  choice.value = ''
  count()
  option.selected = true
  document.addEventListener('visibilitychange', () => {
    count()
    if (!document.hidden) since = performance.now()
  })
  setInterval(count, 5000)
  choice.form?.addEventListener('submit', count)
}

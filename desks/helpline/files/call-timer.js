// @ts-check
// Counts up how long a call lasts, beside the minute since which it does. Without it the page says how long it was when it loaded.

const place = document.querySelector('[data-call-since]')

if (place instanceof HTMLElement) {
  const since = Date.parse(place.dataset.callSince ?? '')
  const count = () => {
    const seconds = Math.max(0, Math.floor((Date.now() - since) / 1000))
    const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor)
    place.textContent = [...(hours ? [hours] : []), minutes, rest]
      .map((part) => String(part).padStart(2, '0'))
      .join(':')
  }
  count()
  place.hidden = false
  setInterval(count, 1000)
}

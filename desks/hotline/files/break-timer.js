// @ts-check
// Counts the minutes of a break down and says when it is over. Without it the page still says until when.

const place = document.querySelector('[data-break-until]')
const left = place?.querySelector('[data-break-left]')
const over = place?.querySelector('[data-break-over]')

if (place instanceof HTMLElement && left instanceof HTMLElement && over instanceof HTMLElement) {
  const until = Date.parse(place.dataset.breakUntil ?? '')
  const text = left.dataset.breakLeft ?? ''
  const said = document.createElement('span')
  left.append(document.createElement('br'), said)

  const count = () => {
    const minutes = Math.ceil((until - Date.now()) / 60_000)
    said.textContent = text.replace('0', String(Math.max(0, minutes)))
    if (minutes > 0) return
    left.hidden = true
    over.hidden = false
    clearInterval(turn)
  }
  const turn = setInterval(count, 5000)
  count()
}

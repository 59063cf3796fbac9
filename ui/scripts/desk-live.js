// @ts-check
// Renews what others changed: <body data-live="url"> names the stream, an event's data is a topic, and
// <div id="…" data-live-region data-live-topic="topic"> is what may be swapped.

const url = document.body.dataset.live

// The one place where the desk makes a page out of text: its own, asked for again. Browsers that know the policy refuse others.
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('vigie-live', {
  createHTML: (/** @type {string} */ text) => text,
})
/** @param {string} text */
const trust = (text) => policy?.createHTML(text) ?? text

const regions = () =>
  [...document.querySelectorAll('[data-live-region]')].filter((one) => one instanceof HTMLElement)
/** @param {string} topic */
const regionsOf = (topic) => regions().filter(({ dataset }) => dataset.liveTopic === topic)

/** @param {any} field */
const isChanged = (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked
/**
 * Who writes or chooses there is worth more than our news.
 * @param {Element} region
 */
const isBusy = (region) =>
  region.querySelector('input:focus, textarea:focus, select:focus') ||
  [...region.querySelectorAll('textarea, input:not([type=hidden])')].some(isChanged)

/** @type {EventSource | undefined} */
let stream
let followed = ''

const follow = () => {
  const topics = new Set(regions().map(({ dataset }) => dataset.liveTopic ?? ''))
  const asked = `${new URLSearchParams([...topics].map((topic) => ['of', topic]))}`
  if (asked === followed) return
  followed = asked
  const old = stream
  stream = new EventSource(`${url}?${asked}`)
  stream.addEventListener('message', (event) => renew(String(event.data)))
  // The old one tells until the new one does.
  stream.addEventListener('open', () => old?.close())
}

/** @param {string} topic */
const renew = async (topic) => {
  if (!regionsOf(topic).length) return
  const response = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!response.ok || response.redirected) return
  const fresh = new DOMParser().parseFromString(trust(await response.text()), 'text/html')
  let swapped = false
  for (const region of regionsOf(topic)) {
    const next = region.id ? fresh.getElementById(region.id) : null
    if (!next || isBusy(region) || next.innerHTML === region.innerHTML) continue
    const focused = region.contains(document.activeElement)
      ? document.activeElement?.getAttribute('href')
      : null
    region.replaceWith(next)
    const again = focused ? next.querySelector(`[href="${CSS.escape(focused)}"]`) : null
    if (again instanceof HTMLElement) again.focus()
    swapped = true
  }
  if (swapped) follow()
  const said = document.querySelector('[data-live-said]')
  if (swapped && said instanceof HTMLElement) {
    said.textContent = ''
    setTimeout(() => {
      said.textContent = said.dataset.liveSaid ?? ''
    }, 100)
  }
}

if (url) {
  follow()
  addEventListener('pagehide', () => stream?.close())
}

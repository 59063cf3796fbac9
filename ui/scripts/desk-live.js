// @ts-check
// Renews the parts of a page that others have changed: <body data-live="url"> names the stream, an event's
// data is a topic, and <div id="…" data-live-region data-live-topic="topic"> is what may be swapped.

const url = document.body.dataset.live

// The one place where the desk makes a page out of text: its own page, asked for again. Browsers that know the policy
// refuse every other.
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('vigie-live', {
  createHTML: (/** @type {string} */ text) => text,
})
/** @param {string} text */
const trust = (text) => (policy ? policy.createHTML(text) : text)

/** @param {string} topic */
const regionsOf = (topic) =>
  [...document.querySelectorAll('[data-live-region]')].filter(
    (region) => region instanceof HTMLElement && region.dataset.liveTopic === topic,
  )

/**
 * Someone is writing or choosing there: their work is worth more than our news.
 * @param {Element} region
 */
const isBusy = (region) =>
  (region.contains(document.activeElement) && document.activeElement?.matches('input, textarea, select')) ||
  [...region.querySelectorAll('textarea, input:not([type=hidden])')].some((field) =>
    field instanceof HTMLTextAreaElement
      ? field.value !== field.defaultValue
      : field instanceof HTMLInputElement &&
        (field.value !== field.defaultValue || field.checked !== field.defaultChecked),
  )

/** What the page shows that others may change. */
const shownTopics = () => [
  ...new Set(
    [...document.querySelectorAll('[data-live-region]')].map((region) =>
      region instanceof HTMLElement ? (region.dataset.liveTopic ?? '') : '',
    ),
  ),
]

/** @type {EventSource | null} */
let stream = null
let followed = ''

/** Asks to be told of what the page shows now. */
const follow = () => {
  const asked = new URLSearchParams(shownTopics().map((topic) => ['of', topic])).toString()
  if (asked === followed) return
  followed = asked
  const old = stream
  stream = asked === '' ? null : new EventSource(`${url}?${asked}`)
  stream?.addEventListener('message', (event) => renew(String(event.data)))
  // The old one tells until the new one does.
  if (stream) stream.addEventListener('open', () => old?.close())
  else old?.close()
}

/** @param {string} topic */
const renew = async (topic) => {
  if (regionsOf(topic).length === 0) return
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

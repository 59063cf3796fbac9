// @ts-check
// Adds passkeys to a page that works without them: <div data-passkey="use|make|prove" data-ask data-send data-csrf
// hidden> holds the button, a place for what went wrong and, for a new passkey, the field with its name. With data-go one
// goes on to that address, with data-posts by sending the form around it there; what data-along says is sent with the question and with the answer.

/** @type {{ browserSupportsWebAuthn(): boolean, startAuthentication(of: object): Promise<object>, startRegistration(of: object): Promise<object> }} */
const webauthn = /** @type {any} */ (globalThis).SimpleWebAuthnBrowser

/**
 * @param {string} address
 * @param {string} csrf
 * @param {object} body
 */
const send = async (address, csrf, body) => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', 'x-csrf': csrf },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  // Something has to come first, on a page of its own.
  if (!response.ok && answer.go) location.assign(answer.go)
  if (!response.ok) throw new Error(answer.text)
  return answer
}

/** @param {HTMLElement} place */
const use = async (place) => {
  const { passkey, ask = '', send: to = '', csrf = '' } = place.dataset
  const along = JSON.parse(place.dataset.along ?? '{}')
  const { challenge, options } = await send(ask, csrf, along)
  const response =
    passkey === 'make'
      ? await webauthn.startRegistration({ optionsJSON: options })
      : await webauthn.startAuthentication({ optionsJSON: options })
  const label = place.querySelector('input')?.value
  const answer = { ...along, challenge, response, ...(label === undefined ? {} : { label }) }
  const { go } = await send(to, csrf, answer)
  const form = place.dataset.posts ? place.closest('form') : null
  if (form) {
    form.action = place.dataset.go ?? go
    form.submit()
  } else location.assign(place.dataset.go ?? go)
}

for (const place of document.querySelectorAll('[data-passkey]')) {
  if (!(place instanceof HTMLElement) || !webauthn.browserSupportsWebAuthn()) continue
  place.hidden = false
  const button = place.querySelector('button')
  const said = place.querySelector('[role=status]')
  button?.addEventListener('click', async () => {
    if (said) said.textContent = ''
    button.disabled = true
    try {
      await use(place)
    } catch (fault) {
      // The browser's own reasons are in no language of ours; ours come with the answer.
      const isOurs = fault instanceof Error && fault.name === 'Error' && fault.message !== ''
      if (said) said.textContent = isOurs ? fault.message : (place.dataset.failed ?? '')
      button.disabled = false
    }
  })
}

// @ts-check
// Asks whether somebody is there and what is new, and adds it to what the page shows. The question is held until something is;
// where it is not held, it is asked every few seconds. Nothing is taken away, and what stands in the field is left alone.

const SOON = 4_000
const LATER = 20_000

/** @param {HTMLElement} place */
const follow = (place) => {
  const list = place.querySelector('.conversation')
  const standing = document.querySelector('[data-standing]')
  const meanwhile = document.querySelector('[data-meanwhile]')
  const at = place.dataset.conversation ?? ''

  /** @param {{ from: string, who: string, when: string, text: string }} said */
  const add = ({ from, who, when, text }) => {
    const [line, head, name, day, body] = ['li', 'p', 'strong', 'span', 'p'].map((tag) =>
      document.createElement(tag),
    )
    if (!line || !head || !name || !day || !body) return
    line.className = from === 'desk' ? 'said-by-desk' : 'said-by-reporter'
    head.className = 'said-who'
    name.textContent = who
    day.className = 'quiet'
    day.textContent = when
    body.className = 'said-text'
    body.textContent = text
    head.append(name, ' ', day)
    line.append(head, body)
    list?.append(line)
  }

  const look = async () => {
    const after = Number(place.dataset.messages)
    const body = new URLSearchParams({ receipt: place.dataset.pass ?? '', after: String(after) })
    const answer = await fetch(at, { method: 'POST', body })
    if (!answer.ok) return false
    const { over, heard, standing: text, messages } = await answer.json()
    for (const said of messages) add(said)
    place.dataset.messages = String(after + messages.length)
    if (standing && text !== null && standing.textContent !== text && !over) standing.textContent = text
    if (heard && meanwhile instanceof HTMLElement) meanwhile.hidden = true
    if (!over) return false
    // The page itself says what is over, and keeps what was typed.
    const form = document.getElementById('look')
    if (form instanceof HTMLFormElement && document.querySelector('textarea')?.value === '') form.submit()
    return true
  }

  const again = async () => {
    let over = false
    let rest = SOON
    const [before, began] = [place.dataset.messages, Date.now()]
    try {
      over = await look()
      if (place.dataset.messages !== before || Date.now() - began > SOON) rest = 0
    } catch {
      // No line just now: the next look finds it.
    }
    if (!over) setTimeout(again, document.hidden ? LATER : rest)
  }
  setTimeout(again, 0)
}

const place = document.querySelector('[data-conversation]')
if (place instanceof HTMLElement) follow(place)

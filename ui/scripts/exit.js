// @ts-check
// Leaving quickly. It holds up no page: it may come at any moment, and listens on the document.
{
  const LEFT = 'left'
  const WITHIN = 1500

  const leave = () => {
    const link = document.querySelector('a[data-exit]')
    if (!(link instanceof HTMLAnchorElement)) return
    document.documentElement.hidden = true
    document.title = '…'
    try {
      sessionStorage.setItem(LEFT, link.href)
    } catch {
      // Storage may be switched off; leaving still works.
    }
    location.replace(link.href)
  }

  // Earlier pages stay in the browser's history: whoever steps back to one is led away again.
  const stayAway = () => {
    try {
      const away = sessionStorage.getItem(LEFT)
      if (!away) return
      const [entry] = performance.getEntriesByType('navigation')
      const steppedBack = entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward'
      if (!steppedBack) return sessionStorage.removeItem(LEFT)
      document.documentElement.hidden = true
      location.replace(away)
    } catch {
      // As above.
    }
  }

  stayAway()
  // A page kept in memory comes back as it was and runs no script anew.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    const away = sessionStorage.getItem(LEFT)
    if (away) location.replace(away)
    else document.documentElement.hidden = false
  })

  document.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof Element) || !target.closest('[data-exit]')) return
    event.preventDefault()
    leave()
  })

  /** @type {number[]} */
  let presses = []
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    if (event.repeat) return
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp]
    if (presses.length >= 3) leave()
  })
}

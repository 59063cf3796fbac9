// @ts-check
// Shows the buttons that copy and print where a browser can, and says when something is copied.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('button[data-copy]')) {
    if (!(button instanceof HTMLButtonElement)) continue
    button.hidden = false
    button.addEventListener('click', async () => {
      const source = document.getElementById(button.dataset.copy ?? '')
      if (!source) return
      const lines = [...source.querySelectorAll('li')].map((line) => line.textContent?.trim())
      await navigator.clipboard.writeText(
        lines.length > 0 ? lines.join(' ') : (source.textContent ?? '').trim(),
      )
      const said = button.parentElement?.querySelector('[role=status]')
      if (said) said.textContent = button.dataset.copied ?? ''
    })
  }
}
for (const button of document.querySelectorAll('button[data-print]')) {
  if (!(button instanceof HTMLButtonElement)) continue
  button.hidden = false
  button.addEventListener('click', () => print())
}

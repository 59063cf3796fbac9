// @ts-check
// Loads the script of a part once somebody goes to its field.
for (const part of document.querySelectorAll('[data-on-focus]')) {
  if (!(part instanceof HTMLElement)) continue
  const field = document.getElementById(part.dataset.of ?? '')
  field?.addEventListener('focus', () => import(part.dataset.onFocus ?? ''), { once: true })
}

// @ts-check
// Puts the text of a file of the reader's own device into the field beside it, so that nothing has to be pasted. The file has no
// name in the form, so no form can send it.

const chooser = document.querySelector('[data-table-file]')
const place = chooser?.closest('[hidden]')
const said = place?.querySelector('[role=status]')
const table = document.querySelector('textarea[name=directoryTable]')

if (
  chooser instanceof HTMLInputElement &&
  place instanceof HTMLElement &&
  said instanceof HTMLElement &&
  table instanceof HTMLTextAreaElement
) {
  place.hidden = false
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files ?? []
    if (file === undefined) return
    const fits = file.size <= Number(chooser.dataset.most)
    if (fits) table.value = await file.text()
    said.textContent = (fits ? said.dataset.read : said.dataset.tooLarge) ?? ''
    chooser.value = ''
  })
}

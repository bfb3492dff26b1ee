import { find, on } from './dom'

type Submitter = HTMLButtonElement | HTMLInputElement

/** Asks what `data-confirm` says before a button sends its form or a link is followed. */
export function watchConfirmations(): void {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    const button = event.submitter as Submitter | null
    const question = button?.dataset.confirm || form.dataset.confirm
    if (!question || form.dataset.confirmed !== undefined) return
    event.preventDefault()
    event.stopImmediatePropagation()
    ask(question, button?.textContent?.trim() || '确定', button?.classList.contains('btn-danger') ?? false).then(yes => {
      if (!yes) return
      form.dataset.confirmed = ''
      form.requestSubmit(button ?? undefined)
      delete form.dataset.confirmed
    })
  }, true)

  on('click', 'a[data-confirm]', (target, event) => {
    const link = target as HTMLAnchorElement
    event.preventDefault()
    event.stopImmediatePropagation()
    ask(link.dataset.confirm ?? '', link.textContent?.trim() || '确定', false).then(yes => {
      if (yes) location.assign(link.href)
    })
  }, true)
}

function ask(question: string, verb: string, danger: boolean): Promise<boolean> {
  const dialog = find<HTMLDialogElement>('#confirm')
  if (!dialog?.showModal) return Promise.resolve(window.confirm(question))
  find('[data-confirm-text]', dialog)!.textContent = question
  const yes = find('[data-confirm-yes]', dialog)!
  yes.textContent = verb
  yes.className = danger ? 'btn btn-danger' : 'btn btn-primary'
  dialog.returnValue = 'no'
  dialog.showModal()
  return new Promise(resolve => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true })
  })
}

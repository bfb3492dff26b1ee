import { find, on } from './dom'

/** After this long a button works again: the answer may have been a download that leaves the page in place. */
const LOCKED_MS = 8000

/** Sends a form once, warns before typed text is lost, counts characters, leads from the error summary to the field. */
export function watchForms(): void {
  let changed: HTMLFormElement | null = null

  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented || form.method !== 'post') return
    if (form.dataset.sent !== undefined) {
      event.preventDefault()
      return
    }
    lock(form, event.submitter)
    changed = null
  })

  on('input', 'form[data-guard]', form => {
    changed = form as HTMLFormElement
  })
  window.addEventListener('beforeunload', event => {
    if (changed?.isConnected) event.preventDefault()
  })

  on('input', 'textarea[maxlength]', target => count(target as HTMLTextAreaElement))
  on('focusin', 'textarea[maxlength]', target => count(target as HTMLTextAreaElement))

  on('keydown', 'form[data-guard] textarea', (target, event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
    event.preventDefault()
    ;(target as HTMLTextAreaElement).form?.requestSubmit(find<HTMLButtonElement>('.form-actions button[type="submit"]', (target as HTMLTextAreaElement).form!))
  })

  on('click', '.error-summary a', (target, event) => {
    const id = (target as HTMLAnchorElement).hash.slice(1)
    const field = document.getElementById(id)
    const control = field instanceof HTMLInputElement && field.type === 'hidden' ? document.getElementById(`${id}Text`) : field
    if (!control) return
    event.preventDefault()
    control.focus()
    control.scrollIntoView({ block: 'center' })
  })

  find('.error-summary')?.focus()
}

function lock(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.dataset.sent = ''
  submitter?.setAttribute('aria-disabled', 'true')
  const release = () => {
    delete form.dataset.sent
    submitter?.removeAttribute('aria-disabled')
  }
  setTimeout(release, LOCKED_MS)
  // Coming back by the back button shows the page as it was left.
  window.addEventListener('pageshow', release, { once: true })
}

function count(area: HTMLTextAreaElement): void {
  const counter = find(`[data-counter-for="${CSS.escape(area.id)}"]`)
  if (!counter) return
  const left = area.maxLength - area.value.length
  counter.textContent = `${area.value.length} / ${area.maxLength} 字`
  counter.classList.toggle('is-full', left <= 0)
}

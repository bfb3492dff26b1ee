import { find, findAll, on } from './dom'

/** Small panels close when one leaves them; on a phone the navigation opens over the page. */
export function watchMenus(): void {
  document.addEventListener('click', event => closePops(event.target as Element))
  document.addEventListener('focusin', event => closePops(event.target as Element))
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    const open = (document.activeElement?.closest('details.pop[open]') ?? find('details.pop[open]')) as HTMLDetailsElement | null
    if (open) {
      open.open = false
      find('summary', open)?.focus()
    }
    setNavigation(false)
  })

  on('click', '[data-nav-toggle]', (_, event) => {
    event.preventDefault()
    setNavigation(!document.body.classList.contains('nav-open'))
  })
  on('click', '.app > main', () => setNavigation(false))
  on('click', '[data-dialog]', button => {
    document.getElementById(button.dataset.dialog!) instanceof HTMLDialogElement
      && (document.getElementById(button.dataset.dialog!) as HTMLDialogElement).showModal()
  })
  on('click', '[data-print]', () => window.print())
}

function closePops(inside: Element): void {
  findAll<HTMLDetailsElement>('details.pop[open]').forEach(pop => {
    if (!pop.contains(inside)) pop.open = false
  })
}

function setNavigation(open: boolean): void {
  document.body.classList.toggle('nav-open', open)
  findAll('[data-nav-toggle]').forEach(button => button.setAttribute('aria-expanded', String(open)))
}

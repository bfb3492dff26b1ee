import { find, findAll, make, on } from './dom'

interface Exchange {
  request: { action: string; method: string; body?: unknown }
  response?: { raw: Response; status: number }
  target?: Element
}

/** Filters send themselves, ticked rows show what can be done, the swapped region keeps the focus. */
export function watchLists(): void {
  document.documentElement.classList.add('has-script')
  watchFilters()
  watchTicks()
  watchExchanges()
}

function watchFilters(): void {
  on('click', '[data-filter-fold]', button => {
    const isOpen = button.closest('form')!.classList.toggle('is-open')
    button.setAttribute('aria-expanded', String(isOpen))
  })
  on('change', '[data-list-filters]', (target, event) => {
    const control = event.target as HTMLInputElement
    const pop = control.closest<HTMLDetailsElement>('details.pop')
    if (pop) pop.dataset.changed = ''
    // A date is complete only when one leaves it: every digit typed counts as a change.
    else if (control.type === 'date' || control.type === 'month') control.dataset.changed = ''
    else (target as HTMLFormElement).requestSubmit()
  })
  on('focusout', '[data-list-filters] [data-changed]', control => {
    if (!(control instanceof HTMLInputElement)) return
    delete control.dataset.changed
    control.form?.requestSubmit()
  })
  document.addEventListener('toggle', event => {
    const pop = event.target
    if (!(pop instanceof HTMLDetailsElement) || pop.open || pop.dataset.changed === undefined) return
    delete pop.dataset.changed
    pop.closest('form')?.requestSubmit()
  }, true)
}

function watchTicks(): void {
  on('change', '[data-tick-all]', all => {
    const form = all.closest('form')!
    findAll<HTMLInputElement>('[data-tick]', form).forEach(tick => { tick.checked = (all as HTMLInputElement).checked })
    showTicked(form)
  })
  on('change', '[data-tick]', tick => showTicked(tick.closest('form')!))
}

function showTicked(form: HTMLFormElement): void {
  const ticks = findAll<HTMLInputElement>('[data-tick]', form)
  const ticked = ticks.filter(tick => tick.checked)
  ticks.forEach(tick => tick.closest('tr')?.classList.toggle('is-ticked', tick.checked))
  find('[data-bulk-bar]', form)!.hidden = ticked.length === 0
  find('[data-tick-count]', form)!.textContent = String(ticked.length)
  const all = find<HTMLInputElement>('[data-tick-all]', form)!
  all.checked = ticked.length > 0 && ticked.length === ticks.length
  all.indeterminate = ticked.length > 0 && ticked.length < ticks.length
}

function watchExchanges(): void {
  const bar = make('div', { class: 'busy', 'aria-hidden': 'true' })
  document.body.append(bar)
  let focused: string | null = null

  listen('htmx:config:request', exchange => dropEmpty(exchange.request.body))
  listen('htmx:before:request', exchange => {
    document.documentElement.classList.add('is-busy')
    exchange.target?.classList.add('is-loading')
    focused = nameOf(document.activeElement)
  })
  listen('htmx:before:response', (exchange, event) => {
    const raw = exchange.response?.raw
    // Signed out, refused or failed: the answer is another page and is shown as one.
    if (raw && (!raw.ok || raw.redirected)) {
      event.preventDefault()
      location.assign(raw.redirected ? raw.url : exchange.request.action)
    }
  })
  listen('htmx:finally:request', () => document.documentElement.classList.remove('is-busy'))
  document.addEventListener('htmx:error', event => {
    const action = (event as CustomEvent<{ ctx?: Exchange }>).detail?.ctx?.request.action
    findAll('.is-loading').forEach(region => region.classList.remove('is-loading'))
    if (action) location.assign(action)
  })
  document.addEventListener('htmx:after:settle', () => {
    if (focused && document.activeElement === document.body) find(focused)?.focus({ preventScroll: true })
  })
}

function listen(type: string, act: (exchange: Exchange, event: Event) => void): void {
  document.addEventListener(type, event => act((event as CustomEvent<{ ctx: Exchange }>).detail.ctx, event))
}

/** Boxes left empty do not belong in the address. */
function dropEmpty(body: unknown): void {
  if (!(body instanceof FormData)) return
  for (const key of new Set([...body.keys()])) {
    const values = body.getAll(key).filter(value => value !== '')
    body.delete(key)
    values.forEach(value => body.append(key, value))
  }
}

/** How to find the same control again in the region that comes. */
function nameOf(element: Element | null): string | null {
  if (!element || element === document.body) return null
  if (element.id) return `#${CSS.escape(element.id)}`
  for (const attribute of ['rel', 'name']) {
    const value = element.getAttribute(attribute)
    if (value) return `${element.localName}[${attribute}="${CSS.escape(value)}"]`
  }
  return null
}

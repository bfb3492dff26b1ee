import { find, findAll } from './dom'

/** How long the second key may take to follow g. */
const SEQUENCE_MS = 1200

/** Also as a Chinese input method writes them. */
const PAGES: Record<string, string> = { '[': 'prev', ']': 'next', '【': 'prev', '】': 'next' }

/** / search, arrows over the rows of a list, g then d, n or a figure, ? the list of keys; silent while one types. Ctrl+Enter sends what one types. */
export function watchKeys(): void {
  let goAt = 0
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return send(event)
    if (walks(event)) return event.preventDefault()
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
    if (Date.now() - goAt < SEQUENCE_MS && /^[a-z1-9]$/.test(event.key)) {
      goAt = 0
      go(event.key)
    } else if (event.key === 'g') {
      goAt = Date.now()
    } else if (event.key === '/') {
      const box = find<HTMLInputElement>('main [data-search]') ?? find<HTMLInputElement>('[data-search]')
      if (!box) return
      event.preventDefault()
      box.focus()
      box.select()
    } else if (event.key in PAGES) {
      find<HTMLAnchorElement>(`.pager a[rel="${PAGES[event.key]}"]`)?.click()
    } else if (event.key === '?') {
      find<HTMLDialogElement>('#keys')?.showModal()
    }
  })
}

function go(key: string): void {
  const link = /\d/.test(key) ? findAll<HTMLAnchorElement>('#nav a')[Number(key) - 1] : find<HTMLAnchorElement>(`a[data-key="${key}"]`)
  link?.click()
}

/** Sends the form that one is in, with its first button. */
function send(event: KeyboardEvent): void {
  const form = (event.target as HTMLElement).closest<HTMLFormElement>('main form')
  const button = form && find<HTMLButtonElement>('.form-actions [type="submit"]', form)
  if (!button) return
  event.preventDefault()
  form.requestSubmit(button)
}

/** From the search box, a row or nowhere in particular, the arrows go over the rows; Enter then opens one, being on its link. */
function walks(event: KeyboardEvent): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false
  const rows = findAll<HTMLAnchorElement>('main [data-list] td.main a, main [data-rows] td.main a')
  const at = rows.indexOf(document.activeElement as HTMLAnchorElement)
  const isFree = document.activeElement === document.body || document.activeElement?.matches('main, main [data-search]')
  if (rows.length === 0 || at < 0 && !isFree || find('dialog[open], details.pop[open]') !== null) return false
  const next = at + (event.key === 'ArrowDown' ? 1 : -1)
  if (next < 0) find<HTMLInputElement>('main [data-search]')?.focus()
  else rows[Math.min(next, rows.length - 1)]!.focus()
  return true
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio|button)$/.test((target as HTMLInputElement).type))
    || find('dialog[open]') !== null
}

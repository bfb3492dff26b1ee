import { find, findAll } from './dom'

/** How long the second key may take to follow g. */
const SEQUENCE_MS = 1200

/** / search, g then d, n or a figure, ? the list of keys. Silent while one types. */
export function watchKeys(): void {
  let goAt = 0
  document.addEventListener('keydown', event => {
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
    } else if (event.key === '?') {
      find<HTMLDialogElement>('#keys')?.showModal()
    }
  })
}

function go(key: string): void {
  const link = /\d/.test(key) ? findAll<HTMLAnchorElement>('#nav a')[Number(key) - 1] : find<HTMLAnchorElement>(`a[data-key="${key}"]`)
  link?.click()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio|button)$/.test((target as HTMLInputElement).type))
    || find('dialog[open]') !== null
}

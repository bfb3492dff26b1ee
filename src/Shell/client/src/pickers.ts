import { find, findAll, make, on } from './dom'

const TYPING_PAUSE_MS = 180

interface Choice { id: string; text: string; note?: string | null }

/** Finds records while one types: arrows move, Enter takes, Escape closes. */
export function watchPickers(): void {
  let pause = 0
  let asked: AbortController | null = null

  on('input', '[data-picker] [role="combobox"]', target => {
    const input = target as HTMLInputElement
    chosen(input, '')
    clearTimeout(pause)
    asked?.abort()
    if (!input.value.trim()) return close(input)
    pause = window.setTimeout(() => {
      asked = new AbortController()
      void search(input, asked.signal)
    }, TYPING_PAUSE_MS)
  })

  on('keydown', '[data-picker] [role="combobox"]', (target, event) => keyOn(target as HTMLInputElement, event))
  on('focusout', '[data-picker] [role="combobox"]', target => close(target as HTMLInputElement))
  // Pressing must not take the focus away, or the list closes before the click arrives.
  on('mousedown', '[data-picker] [role="option"]', (target, event) => {
    event.preventDefault()
    take(find<HTMLInputElement>('[role="combobox"]', target.closest('[data-picker]')!)!, target)
  })
}

async function search(input: HTMLInputElement, signal: AbortSignal): Promise<void> {
  const source = input.closest<HTMLElement>('[data-picker]')!.dataset.picker!
  const address = new URL(source, location.href)
  address.searchParams.set('q', input.value.trim())
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' }, signal })
    show(input, answer.ok ? await answer.json() as Choice[] : [], answer.ok)
  } catch {
    if (!signal.aborted) show(input, [], false)
  }
}

function show(input: HTMLInputElement, choices: Choice[], isReached: boolean): void {
  const list = listOf(input)
  list.replaceChildren(...choices.map((choice, index) => make('li',
    { role: 'option', id: `${list.id}-${index}`, 'data-id': choice.id, 'data-text': choice.text, 'aria-selected': index === 0 ? 'true' : 'false' },
    make('span', {}, choice.text), make('small', {}, choice.note ?? ''))))
  if (choices.length === 0) list.append(make('li', { class: 'picker-none' }, isReached ? '没有找到，请换一个词。' : '暂时无法查找，请稍后再试。'))
  list.hidden = false
  input.setAttribute('aria-expanded', 'true')
  point(input)
}

function keyOn(input: HTMLInputElement, event: KeyboardEvent): void {
  const list = listOf(input)
  if (list.hidden || event.isComposing) return
  const options = findAll('[role="option"]', list)
  const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true')
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    const next = (at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % Math.max(1, options.length)
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === next)))
    point(input)
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    const option = options[at]
    if (!option) return
    if (event.key === 'Enter') event.preventDefault()
    take(input, option)
  } else if (event.key === 'Escape') {
    event.stopPropagation()
    close(input)
  }
}

function take(input: HTMLInputElement, option: HTMLElement): void {
  input.value = option.dataset.text ?? ''
  chosen(input, option.dataset.id ?? '')
  close(input)
  input.dispatchEvent(new CustomEvent('picked', { bubbles: true, detail: { id: option.dataset.id, text: option.dataset.text } }))
}

function chosen(input: HTMLInputElement, id: string): void {
  const picker = input.closest<HTMLElement>('[data-picker]')!
  find<HTMLInputElement>('input[type="hidden"]', picker)!.value = id
  picker.classList.toggle('is-chosen', id !== '')
}

function point(input: HTMLInputElement): void {
  const option = find('[aria-selected="true"]', listOf(input))
  option?.scrollIntoView({ block: 'nearest' })
  if (option) input.setAttribute('aria-activedescendant', option.id)
  else input.removeAttribute('aria-activedescendant')
}

function close(input: HTMLInputElement): void {
  listOf(input).hidden = true
  input.setAttribute('aria-expanded', 'false')
  input.removeAttribute('aria-activedescendant')
}

const listOf = (input: HTMLInputElement) => document.getElementById(input.getAttribute('aria-controls')!)!

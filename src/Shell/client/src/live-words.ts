import { find, findAll, make } from './dom'

const TYPING_PAUSE_MS = 90

interface Word { text: string; note: string }

/** The marked word that the caret stands in: its sign, what is typed of it, and where it begins. */
export interface MarkedWord { mark: string; words: string; start: number }

const MARKS = '#@/&%~'
const WIDE_MARKS = '＃＠／＆％～'
const CHINESE = /[\u4e00-\u9fff，。；、）”]/

/** The word before the caret, parted as the server parts it (SpokenLine.Apart); a sign that was just typed opens its list. */
export function wordAt(text: string, caret: number): MarkedWord | null {
  const typed = text.slice(0, caret)
  const from = /^\s*[?!+？！＋]?/.exec(typed)![0].length
  const begins = Math.max(from, typed.search(/[^\s\u3000]*$/))
  let start = begins
  for (let at = start + 1; at < typed.length; at++) {
    const isMarked = half(typed[start]!) !== null
    if (isMarked ? at - start >= 2 && endsMark(typed, start, at) : start === begins && endsText(typed, at)) start = at
  }
  const mark = half(typed[start] ?? '')
  return mark && mark !== '~' ? { mark, words: typed.slice(start + 1), start: start + 1 } : null
}

/** The sign in its narrow form; null for what is no sign. */
function half(letter: string): string | null {
  const wide = WIDE_MARKS.indexOf(letter)
  return letter === '' ? null : wide >= 0 ? MARKS[wide]! : MARKS.includes(letter) ? letter : null
}

function endsMark(typed: string, start: number, at: number): boolean {
  const sign = half(typed[at]!)
  if (sign === '/') return half(typed[start]!) !== '/'
  return sign === '%' ? !/\d/.test(typed[at - 1]!) : sign !== null
}

function endsText(typed: string, at: number): boolean {
  return /^[#@]$/.test(half(typed[at]!) ?? '') && CHINESE.test(typed[at - 1]!) && (at + 1 === typed.length || CHINESE.test(typed[at + 1]!))
}

/** Offers words while one types a marked word: arrows move, Tab takes, Escape closes; Enter is left to the line unless one has moved. */
export class WordList {
  private pause = 0
  private asked: AbortController | null = null
  private hasMoved = false

  constructor(private readonly input: HTMLInputElement, private readonly list: HTMLElement, private readonly source: string) {
    input.addEventListener('input', () => this.typed())
    input.addEventListener('blur', () => this.close())
    // Pressing must not take the focus away, or the list closes before the click arrives.
    list.addEventListener('mousedown', event => {
      event.preventDefault()
      const option = (event.target as Element).closest<HTMLElement>('[role="option"]')
      if (option) this.take(option)
    })
  }

  /** True when the key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (this.list.hidden) return false
    const options = findAll('[role="option"]', this.list)
    const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true')
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = (at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length
      options.forEach((option, index) => option.setAttribute('aria-selected', String(index === next)))
      this.hasMoved = true
      this.point()
    } else if (event.key === 'Tab' || (event.key === 'Enter' && this.hasMoved)) {
      this.take(options[at]!)
    } else if (event.key === 'Escape') {
      this.close()
    } else {
      return false
    }
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  close(): void {
    clearTimeout(this.pause)
    this.asked?.abort()
    this.list.hidden = true
    this.input.setAttribute('aria-expanded', 'false')
    this.input.removeAttribute('aria-activedescendant')
  }

  private typed(): void {
    clearTimeout(this.pause)
    this.asked?.abort()
    const word = wordAt(this.input.value, this.input.selectionStart ?? this.input.value.length)
    if (!word) return this.close()
    this.pause = window.setTimeout(() => void this.ask(word), TYPING_PAUSE_MS)
  }

  private async ask(word: MarkedWord): Promise<void> {
    this.asked = new AbortController()
    const { signal } = this.asked
    const address = new URL(this.source, location.href)
    address.searchParams.set('mark', word.mark)
    address.searchParams.set('q', word.words)
    try {
      const answer = await fetch(address, { headers: { Accept: 'application/json' }, signal })
      if (answer.ok) this.show(await answer.json() as Word[], word)
    } catch {
      if (!signal.aborted) this.close()
    }
  }

  private show(words: Word[], asked: MarkedWord): void {
    if (words.length === 0 || (words.length === 1 && words[0]!.text === asked.words)) return this.close()
    this.list.replaceChildren(...words.map((word, index) => make('li',
      { role: 'option', id: `${this.list.id}-${index}`, 'data-text': word.text, 'aria-selected': String(index === 0) },
      make('span', {}, word.text), make('small', {}, word.note))))
    this.hasMoved = false
    this.list.hidden = false
    this.input.setAttribute('aria-expanded', 'true')
    this.point()
  }

  private take(option: HTMLElement): void {
    const caret = this.input.selectionStart ?? this.input.value.length
    const word = wordAt(this.input.value, caret)
    if (!word) return this.close()
    const text = (option.dataset.text ?? '').replace(/[\s\u3000]/g, '')
    const rest = this.input.value.slice(caret).replace(/^[^\s\u3000]*\s?/, '')
    const before = `${this.input.value.slice(0, word.start)}${text} `
    this.input.value = before + rest
    this.input.setSelectionRange(before.length, before.length)
    this.close()
    this.input.dispatchEvent(new Event('input', { bubbles: true }))
  }

  private point(): void {
    const option = find('[aria-selected="true"]', this.list)
    option?.scrollIntoView({ block: 'nearest' })
    if (option) this.input.setAttribute('aria-activedescendant', option.id)
  }
}

import { find, findAll, make, say } from './dom'
import { newId, pendingLine, SayQueue, type Said } from './live-queue'
import { WordList } from './live-words'

const READING_PAUSE_MS = 160

interface Reading { kind: string; parts: { label: string; text: string; isCertain: boolean }[]; missing: string[]; leadsOn: boolean }

/** The clerk's page: everything by keyboard, a line is one Enter. */
class LiveMeeting {
  private readonly form: HTMLFormElement
  private readonly input: HTMLInputElement
  private readonly lines: HTMLElement
  private readonly reading: HTMLElement
  private readonly topic: HTMLInputElement
  private readonly words: WordList
  private readonly queue: SayQueue
  private editing: HTMLElement | null = null
  /** Lines whose correction is under way, as they were. */
  private readonly replaced = new Map<string, HTMLElement>()
  private deleted = ''
  private pause = 0
  private asked: AbortController | null = null

  constructor(private readonly page: HTMLElement) {
    const number = page.dataset.liveMeeting!
    this.form = find<HTMLFormElement>('[data-live-form]', page)!
    this.input = find<HTMLInputElement>('#said', page)!
    this.lines = find('[data-live-lines]', page)!
    this.reading = find('[data-live-read]', page)!
    this.topic = find<HTMLInputElement>('[name="Form.TopicId"]', this.form)!
    this.words = new WordList(this.input, find('#said-choices', page)!, `${location.pathname}/words`)
    this.queue = new SayQueue(`live:${number}`, find<HTMLInputElement>('[name="__RequestVerificationToken"]', this.form)!.value,
      (said, fragment) => this.written(said, fragment), (said, why) => this.refused(said, why), (waiting, isReached) => this.waiting(waiting, isReached))
    this.form.addEventListener('submit', event => {
      event.preventDefault()
      this.enter()
    })
    this.input.addEventListener('keydown', event => this.key(event))
    this.input.addEventListener('input', () => this.typed())
    this.lines.addEventListener('click', event => {
      const target = event.target as Element
      const line = target.closest<HTMLElement>('[data-line]')
      if (line && !target.closest('a')) this.edit(line)
    })
    find('[data-live-topics]', page)?.addEventListener('click', event => {
      const link = (event.target as Element).closest<HTMLElement>('[data-topic]')
      if (!link) return
      event.preventDefault()
      this.choose(link)
    })
    window.addEventListener('beforeunload', event => {
      if (this.queue.lines.length > 0) event.preventDefault()
    })
    for (const said of this.queue.lines) this.lines.append(pendingLine(said))
    void this.queue.send()
    this.lines.lastElementChild?.scrollIntoView({ block: 'nearest' })
    this.input.focus()
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      this.step(event.key === 'ArrowDown' ? 1 : -1)
    } else if (this.words.key(event)) {
      return
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && this.isUntouched()) {
      event.preventDefault()
      this.walk(event.key === 'ArrowUp' ? -1 : 1)
    } else if (event.key === 'z' && event.ctrlKey && this.deleted && this.input.value === '') {
      event.preventDefault()
      this.putBack(this.deleted, '已把删除的一条放回来，回车保存。')
    } else if (event.key === 'Escape' && this.editing) {
      this.stopEditing()
    } else if (event.key === 'Delete' && event.ctrlKey && this.editing) {
      event.preventDefault()
      void this.remove(this.editing)
    }
  }

  /** Nothing was typed since the line was opened. */
  private isUntouched(): boolean {
    return this.input.value === (this.editing?.dataset.typed ?? '')
  }

  /** From line to line; below the last one is the empty line again. */
  private walk(by: number): void {
    const written = findAll('[data-line]', this.lines)
    const at = this.editing ? written.indexOf(this.editing) + by : by < 0 ? written.length - 1 : written.length
    if (at >= written.length) this.stopEditing()
    else if (at >= 0) this.edit(written[at]!)
  }

  private enter(): void {
    const typed = this.input.value.trim()
    if (!typed || this.page.dataset.liveOpen !== 'true') return
    this.words.close()
    const said: Said = { id: this.editing?.dataset.line ?? newId(), typed, topic: this.editing?.dataset.topic ?? this.topic.value, isCorrection: this.editing !== null }
    const pending = pendingLine(said)
    if (this.editing) {
      this.replaced.set(said.id, this.editing)
      this.editing.classList.remove('is-edited')
      this.editing.replaceWith(pending)
    } else {
      this.head(said.topic)
      this.lines.append(pending)
      pending.scrollIntoView({ block: 'nearest' })
    }
    this.editing = null
    this.input.value = ''
    this.reading.replaceChildren()
    this.queue.add(said)
  }

  /** The name of the topic stands above its first line. */
  private head(topic: string): void {
    const last = findAll('[data-topic-head], [data-line]', this.lines).at(-1)
    if (last && (last.dataset.topicHead ?? last.dataset.topic ?? '') === topic) return
    const title = find(`[data-live-topics] [data-topic="${CSS.escape(topic)}"]`, this.page)?.dataset.title ?? ''
    this.lines.append(make('li', { class: 'record-topic', 'data-topic-head': topic }, title))
  }

  private written(said: Said, fragment: string): void {
    const holder = document.createElement('template')
    holder.innerHTML = fragment
    find(`[data-pending="${said.id}"]`, this.lines)?.replaceWith(holder.content)
    this.replaced.delete(said.id)
  }

  /** What was refused returns to where it was typed, unless one is typing the next line already. */
  private refused(said: Said, why: string): void {
    const pending = find(`[data-pending="${said.id}"]`, this.lines)
    if (!pending) return
    const original = this.replaced.get(said.id)
    this.replaced.delete(said.id)
    const isFree = this.input.value === '' && !this.editing
    if (original) {
      pending.replaceWith(original)
      if (!isFree) return say(`“${said.typed}”没有保存：${why}`, 'bad')
      this.edit(original)
      return this.putBack(said.typed, `✕ ${why}`)
    }
    if (isFree) {
      pending.remove()
      return this.putBack(said.typed, `✕ ${why}`)
    }
    const again = make('button', { type: 'button', class: 'btn btn-sm' }, '改正')
    again.addEventListener('click', () => {
      pending.remove()
      this.putBack(said.typed, `✕ ${why}`)
    })
    pending.classList.add('said-refused')
    find('.said-facts', pending)!.replaceChildren(make('span', { class: 'said-missing' }, `✕ ${why}`), again)
  }

  private putBack(typed: string, why: string): void {
    this.input.value = typed
    this.input.focus()
    this.reading.replaceChildren(make('span', { class: 'said-missing' }, why))
  }

  private waiting(count: number, isReached: boolean): void {
    if (!isReached) say(`暂时连不上服务器，${count}条记录留在本机，恢复后自动保存。`, 'bad')
    else if (count === 0) find('#notices')?.replaceChildren()
  }

  private edit(line: HTMLElement): void {
    this.stopEditing()
    this.editing = line
    line.classList.add('is-edited')
    line.scrollIntoView({ block: 'nearest' })
    this.input.value = line.dataset.typed ?? ''
    this.input.focus()
    const raised = line.dataset.raised
    const caret = raised ? this.endOfText() : this.input.value.length
    this.input.setSelectionRange(caret, caret)
    this.reading.replaceChildren(make('span', {}, raised
      ? `正在修改已形成${raised}的一条：只能改文字和发言人。回车保存，Esc 取消，↑↓ 换一条。`
      : '正在修改这一条。回车保存，Esc 取消，Ctrl+Delete 删除，↑↓ 换一条。'))
  }

  /** Before the first marked word: behind it one would change what may not be changed any more. */
  private endOfText(): number {
    const mark = this.input.value.search(/[\s\u3000]+[#@/&%~＃＠／＆％～][^\s\u3000]/)
    return mark < 0 ? this.input.value.length : mark
  }

  private stopEditing(): void {
    this.editing?.classList.remove('is-edited')
    this.editing = null
    this.input.value = ''
    this.reading.replaceChildren()
  }

  private async remove(line: HTMLElement): Promise<void> {
    const form = new FormData(this.form)
    form.set('Form.Id', line.dataset.line!)
    const answer = await fetch('?handler=Delete', { method: 'POST', body: form, headers: { Accept: 'text/fragment' } })
    if (!answer.ok) return this.reading.replaceChildren(make('span', { class: 'said-missing' }, `✕ ${await answer.text()}`))
    this.deleted = line.dataset.typed ?? ''
    line.remove()
    this.stopEditing()
    this.reading.replaceChildren(make('span', {}, '已删除。按 Ctrl+Z 放回来。'))
  }

  private typed(): void {
    clearTimeout(this.pause)
    this.asked?.abort()
    if (this.editing?.dataset.raised) return
    if (this.input.value.trim() === '') return this.reading.replaceChildren()
    this.pause = window.setTimeout(() => void this.read(), READING_PAUSE_MS)
  }

  /** How the server understands the line so far, above all which day a deadline means. */
  private async read(): Promise<void> {
    this.asked = new AbortController()
    const address = new URL(`${location.pathname}/read`, location.href)
    address.searchParams.set('typed', this.input.value)
    if (this.topic.value) address.searchParams.set('topic', this.topic.value)
    try {
      const answer = await fetch(address, { headers: { Accept: 'application/json' }, signal: this.asked.signal })
      if (answer.ok) this.show(await answer.json() as Reading)
    } catch {
      // A newer question is under way, or the server is away: the line can be saved all the same.
    }
  }

  private show(reading: Reading): void {
    if (this.input.value.trim() === '') return
    this.reading.replaceChildren(
      make('b', {}, reading.kind),
      ...reading.parts.map(part => make('span', { class: part.isCertain ? '' : 'said-missing' }, `${part.label}：${part.text}`)),
      ...reading.missing.map(text => make('span', { class: 'said-missing' }, `▲ ${text}`)),
      ...(reading.leadsOn ? [make('span', { class: 'said-leads' }, '✓ 保存后立即交办')] : []))
  }

  private step(by: number): void {
    const links = findAll('[data-live-topics] [data-topic]', this.page)
    const at = links.findIndex(link => link.getAttribute('aria-current') === 'true')
    const next = links[(at + by + links.length) % links.length]
    if (next) this.choose(next)
  }

  private choose(link: HTMLElement): void {
    findAll('[data-live-topics] [data-topic]', this.page).forEach(other => other.removeAttribute('aria-current'))
    link.setAttribute('aria-current', 'true')
    link.scrollIntoView({ block: 'nearest' })
    this.topic.value = link.dataset.topic!
    find('[data-live-topic]', this.page)!.textContent = `　议题：${link.dataset.title!}`
    this.input.focus()
    void this.look(link.dataset.topic!)
  }

  private async look(topic: string): Promise<void> {
    const answer = await fetch(`?handler=Topic&topic=${encodeURIComponent(topic)}`, { headers: { Accept: 'text/fragment' } })
    if (answer.ok && this.topic.value === topic) find('[data-live-side]', this.page)!.innerHTML = await answer.text()
  }
}

const page = find('[data-live-meeting]')
if (page) new LiveMeeting(page)

import { make } from './dom'

const RETRY_MS = 3000

/** A line on its way to the server. Sent again it keeps its id, so it is written once. */
export interface Said { id: string; typed: string; topic: string; isCorrection: boolean }

/** A UUID; made by hand because crypto.randomUUID is missing on plain http, as offices use it. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Sends lines one after the other, keeps them in the browser until they are written, tries again when the network is away. */
export class SayQueue {
  private waiting: Said[]
  private isSending = false

  constructor(
    private readonly key: string,
    private readonly token: string,
    private readonly written: (said: Said, fragment: string) => void,
    private readonly refused: (said: Said, why: string) => void,
    private readonly changed: (waiting: number, isReached: boolean) => void,
  ) {
    this.waiting = JSON.parse(localStorage.getItem(key) ?? '[]') as Said[]
  }

  get lines(): readonly Said[] {
    return this.waiting
  }

  add(said: Said): void {
    this.waiting.push(said)
    this.keep(true)
    void this.send()
  }

  async send(): Promise<void> {
    if (this.isSending) return
    this.isSending = true
    while (this.waiting.length > 0 && await this.sendFirst());
    this.isSending = false
    if (this.waiting.length > 0) setTimeout(() => void this.send(), RETRY_MS)
  }

  private async sendFirst(): Promise<boolean> {
    const said = this.waiting[0]!
    const form = new FormData()
    form.set('Form.Id', said.id)
    form.set('Form.Typed', said.typed)
    form.set('Form.TopicId', said.topic)
    form.set('__RequestVerificationToken', this.token)
    try {
      const answer = await fetch(said.isCorrection ? '?handler=Correct' : location.pathname, { method: 'POST', body: form, headers: { Accept: 'text/fragment' } })
      // Signed out meanwhile: the line waits here until one has signed in again in another tab.
      if (answer.redirected || answer.status >= 500 || answer.status === 429) {
        this.keep(false)
        return false
      }
      this.waiting.shift()
      this.keep(true)
      if (answer.ok) this.written(said, await answer.text())
      else this.refused(said, answer.status === 400 && !answer.headers.get('Content-Type')?.startsWith('text/plain') ? '页面已过期，请刷新后重新输入。' : await answer.text())
      return true
    } catch {
      this.keep(false)
      return false
    }
  }

  private keep(isReached: boolean): void {
    if (this.waiting.length > 0) localStorage.setItem(this.key, JSON.stringify(this.waiting))
    else localStorage.removeItem(this.key)
    this.changed(this.waiting.length, isReached)
  }
}

/** How a line looks until the server has answered. */
export function pendingLine(said: Said): HTMLLIElement {
  return make('li', { class: 'said said-pending', 'data-pending': said.id }, make('div', { class: 'said-text' }, said.typed), make('div', { class: 'said-facts' }, '保存中…'))
}

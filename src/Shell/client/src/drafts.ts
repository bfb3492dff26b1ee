import { findAll, make, on } from './dom'

const PREFIX = 'draft:'
const KEPT_MS = 7 * 24 * 3600 * 1000

interface Draft { text: string; at: number }

/** Keeps the text of `textarea[data-draft]` in this browser until its form is sent. */
export function watchDrafts(): void {
  forgetOld()
  findAll<HTMLTextAreaElement>('textarea[data-draft]').forEach(restore)

  on('input', 'textarea[data-draft]', target => {
    const area = target as HTMLTextAreaElement
    if (area.value) localStorage.setItem(keyOf(area), JSON.stringify({ text: area.value, at: Date.now() } satisfies Draft))
    else localStorage.removeItem(keyOf(area))
  })

  document.addEventListener('submit', event => {
    if (event.defaultPrevented) return
    findAll<HTMLTextAreaElement>('textarea[data-draft]', event.target as HTMLFormElement)
      .forEach(area => localStorage.removeItem(keyOf(area)))
  })
}

const keyOf = (area: HTMLTextAreaElement) => `${PREFIX}${location.pathname}:${area.dataset.draft}`

function restore(area: HTMLTextAreaElement): void {
  const draft = read(keyOf(area))
  // What the server sends back after a refusal is newer than the draft.
  if (!draft || area.value.trim() || draft.text === area.value) return
  area.value = draft.text
  const drop = make('button', { type: 'button', class: 'btn-plain' }, '清除')
  const note = make('div', { class: 'field-draft', role: 'status' }, `已恢复 ${new Date(draft.at).toLocaleString('zh-CN')} 未提交的内容。`, drop)
  drop.addEventListener('click', () => {
    area.value = ''
    localStorage.removeItem(keyOf(area))
    note.remove()
    area.focus()
  })
  area.after(note)
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
    return draft && typeof draft.text === 'string' && typeof draft.at === 'number' ? draft : null
  } catch {
    return null
  }
}

function forgetOld(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX) && Date.now() - (read(key)?.at ?? 0) > KEPT_MS) localStorage.removeItem(key)
  }
}

import { find, findAll, make, on } from './dom'
import { shrunk } from './photos'

/** What was chosen so far in each field: choosing again adds, while the browser alone would replace. */
const chosen = new WeakMap<HTMLElement, File[]>()
/** Pictures that are still being made smaller, by form. */
const working = new WeakMap<HTMLFormElement, Promise<unknown>>()

/** Shows what was chosen in a `[data-file-drop]` with small pictures, takes dropped files, lets one be taken out again, says what cannot be taken. */
export function watchFiles(): void {
  on('change', '[data-file-drop] input[type="file"]', target => {
    const input = target as HTMLInputElement
    add(dropOf(input), [...(input.files ?? [])])
  })

  for (const type of ['dragover', 'dragleave', 'drop'] as const) {
    on(type, '[data-file-drop]', (drop, event) => {
      event.preventDefault()
      drop.classList.toggle('is-over', type === 'dragover')
      if (type === 'drop' && event.dataTransfer) add(drop, [...event.dataTransfer.files])
    })
  }

  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    const work = working.get(form)
    if (!work) return
    event.preventDefault()
    event.stopImmediatePropagation()
    void work.then(() => form.requestSubmit(event.submitter ?? undefined))
  }, true)
}

const dropOf = (input: HTMLElement) => input.closest<HTMLElement>('[data-file-drop]')!

/** Adds what may be taken and says what may not, file by file. */
async function add(drop: HTMLElement, files: File[]): Promise<void> {
  const work = drop.dataset.fileDrop === 'photos' ? Promise.all(files.map(shrunk)) : Promise.resolve(files)
  wait(drop, work)
  const ready = await work
  const most = Number(drop.dataset.most ?? 1)
  const kept = most === 1 ? [] : [...chosen.get(drop) ?? []]
  const refused: [File, string][] = []
  for (const file of ready) {
    if (kept.some(known => same(known, file))) continue
    const why = kept.length >= most ? `最多${most}个，没有加入` : whyNot(drop, file)
    if (why) refused.push([file, why])
    else kept.push(file)
  }
  show(drop, kept, refused)
}

function whyNot(drop: HTMLElement, file: File): string | null {
  const limit = Number(drop.dataset.limit)
  if (file.size > limit) return `超过${Math.floor(limit / 1024 / 1024)}兆字节，没有加入`
  if (file.size === 0) return '是空文件，没有加入'
  const kinds = find<HTMLInputElement>('input[type="file"]', drop)?.accept.split(',').filter(kind => kind.startsWith('.')) ?? []
  const fits = kinds.length === 0 || kinds.some(kind => file.name.toLowerCase().endsWith(kind))
  return fits ? null : drop.dataset.fileDrop === 'photos' ? '不是照片，没有加入' : '不是可以上传的文件类型，没有加入'
}

/** The form is sent with exactly what is shown: all of it lies in the first control. */
function show(drop: HTMLElement, kept: File[], refused: [File, string][]): void {
  chosen.set(drop, kept)
  const [first, ...others] = findAll<HTMLInputElement>('input[type="file"]', drop)
  const all = new DataTransfer()
  kept.forEach(file => all.items.add(file))
  first!.files = all.files
  others.forEach(input => { input.value = '' })
  drop.classList.toggle('is-filled', kept.length > 0)
  const list = find('.file-list', drop)!
  findAll<HTMLImageElement>('img', list).forEach(picture => URL.revokeObjectURL(picture.src))
  list.replaceChildren(
    ...kept.map(file => item(file, drop, () => show(drop, kept.filter(other => other !== file), []))),
    ...refused.map(([file, why]) => make('li', { class: 'is-bad', role: 'alert' }, `${file.name}${why}`)))
}

function item(file: File, drop: HTMLElement, remove: () => void): HTMLLIElement {
  const button = make('button', { type: 'button', class: 'btn-plain', 'aria-label': `移除 ${file.name}` }, '✕')
  button.addEventListener('click', remove)
  return drop.dataset.fileDrop === 'photos'
    ? make('li', { class: 'file-photo' }, make('img', { src: URL.createObjectURL(file), alt: file.name }), make('small', {}, size(file.size)), button)
    : make('li', {}, `${file.name}（${size(file.size)}）`, button)
}

/** Sending waits until the pictures are ready. */
function wait(drop: HTMLElement, work: Promise<unknown>): void {
  const form = drop.closest('form')
  if (!form) return
  const all = Promise.all([working.get(form), work.catch(() => undefined)]).then(() => {
    if (working.get(form) === all) working.delete(form)
  })
  working.set(form, all)
}

const same = (one: File, other: File) => one.name === other.name && one.lastModified === other.lastModified

function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

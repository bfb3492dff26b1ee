import { find, make, on } from './dom'

/** Shows what was chosen in a `[data-file-drop]`, takes dropped files, and lets one be taken out again. */
export function watchFiles(): void {
  on('change', '[data-file-drop] input[type="file"]', input => list(input as HTMLInputElement))

  for (const type of ['dragover', 'dragleave', 'drop'] as const) {
    on(type, '[data-file-drop]', (drop, event) => {
      event.preventDefault()
      drop.classList.toggle('is-over', type === 'dragover')
      const input = find<HTMLInputElement>('input[type="file"]', drop)
      if (type === 'drop' && input && event.dataTransfer) take(input, event.dataTransfer.files)
    })
  }
}

function take(input: HTMLInputElement, files: FileList): void {
  const all = new DataTransfer()
  for (const file of [...(input.multiple ? input.files ?? [] : []), ...files].slice(0, input.multiple ? undefined : 1)) all.items.add(file)
  input.files = all.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

function list(input: HTMLInputElement): void {
  const shown = find('.file-list', input.closest('[data-file-drop]')!)
  if (!shown) return
  const files = [...(input.files ?? [])]
  shown.replaceChildren(...files.map((file, index) => {
    const remove = make('button', { type: 'button', class: 'btn-plain', 'aria-label': `移除 ${file.name}` }, '✕')
    remove.addEventListener('click', () => {
      const rest = new DataTransfer()
      files.filter((_, i) => i !== index).forEach(kept => rest.items.add(kept))
      input.files = rest.files
      list(input)
    })
    return make('li', {}, `${file.name}（${size(file.size)}）`, remove)
  }))
}

function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

import { findAll, on } from './dom'

/**
 * Sentences that tell how many boxes of a name are ticked ({0}) and how many are not ({1}) stay true while boxes are ticked: on the page, and
 * in the question that a button asks.
 */
export function watchTickedTexts(): void {
  on('change', 'input[type=checkbox]', box => showTicked((box as HTMLInputElement).name))
  // A page that comes back from the history has its boxes as they were left.
  window.addEventListener('pageshow', () => showTicked())
}

function showTicked(name?: string): void {
  for (const text of findAll('[data-ticked-text]')) {
    const { tickedText, ticks, tickedElsewhere, ticksAll } = text.dataset
    if (!ticks || (name !== undefined && name !== ticks)) continue
    const ticked = Number(tickedElsewhere) + findAll(`input[name="${CSS.escape(ticks)}"]:checked`).length
    const words = tickedText!.replace('{0}', ticked.toLocaleString('en')).replace('{1}', (Number(ticksAll) - ticked).toLocaleString('en'))
    if (text.dataset.confirm === undefined) text.textContent = words
    else text.dataset.confirm = words
  }
}

import { asset, find, findAll, make } from './dom'

/** Fetches the heavy scripts only where the page shows what they draw, and only once it is read. */
export function loadIslands(): void {
  const load = () => {
    if (find('x-chart')) void import(asset('chart'))
    if (find('[data-live-meeting]')) void import(asset('live-meeting'))
    findAll('zone-map[data-worker]').forEach(offerMap)
  }
  load()
  document.addEventListener('htmx:after:settle', load)
}

/** The drawing is the map; one that moves is half a megabyte and is fetched when asked for. */
function offerMap(element: HTMLElement): void {
  if (find('[data-map-open]', element) || !hasWebGl()) return
  const button = make('button', { type: 'button', class: 'btn btn-sm no-print', 'data-map-open': '' }, '缩放查看')
  button.addEventListener('click', async () => {
    button.disabled = true
    const map = await import(asset('map')) as typeof import('./map')
    await map.open(element)
    button.remove()
  })
  element.append(button)
}

function hasWebGl(): boolean {
  const canvas = document.createElement('canvas')
  return Boolean(canvas.getContext('webgl2') ?? canvas.getContext('webgl'))
}

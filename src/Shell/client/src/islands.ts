import { asset, find } from './dom'

/** Fetches the heavy scripts only when the page shows what they draw. */
export function loadIslands(): void {
  const load = () => {
    if (find('x-chart')) void import(asset('chart'))
    if (find('zone-map')) void import(asset('map'))
  }
  load()
  document.addEventListener('htmx:after:settle', load)
}

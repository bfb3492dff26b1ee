import { BarChart, LineChart, PieChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { optionOf, type ChartModel } from './chart-option'

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** Draws the figures of its JSON child; the table of the same figures stays below. */
class Chart extends HTMLElement {
  #chart: EChartsType | null = null
  #size: ResizeObserver | null = null

  connectedCallback(): void {
    const json = this.querySelector('script[type="application/json"]')?.textContent
    if (!json || this.#chart) return
    const model = JSON.parse(json) as ChartModel
    const place = document.createElement('div')
    place.className = 'chart-place'
    place.setAttribute('role', 'img')
    place.setAttribute('aria-label', this.getAttribute('label') ?? '')
    this.prepend(place)
    this.#chart = init(place, null, { renderer: 'svg' })
    this.#chart.setOption(optionOf(model, getComputedStyle(this)))
    this.#chart.on('finished', () => scalable(place))
    this.#chart.on('click', event => {
      const href = model.hrefs[event.dataIndex]
      if (href) location.assign(href)
    })
    place.classList.toggle('is-linked', model.hrefs.length > 0)
    // On paper the drawing of the screen is scaled; drawing anew between screen and print loses it.
    this.#size = new ResizeObserver(() => {
      if (place.clientWidth > 0 && !matchMedia('print').matches) this.#chart?.resize()
    })
    this.#size.observe(place)
  }

  disconnectedCallback(): void {
    this.#size?.disconnect()
    this.#chart?.dispose()
    this.#chart = null
  }
}

/** Gives the drawing its own measure, so that print may fit it to the paper. */
function scalable(place: HTMLElement): void {
  const svg = place.querySelector('svg')
  if (svg) svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`)
}

customElements.get('x-chart') ?? customElements.define('x-chart', Chart)

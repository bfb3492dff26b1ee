import type { Feature, FeatureCollection, Polygon } from 'geojson'
import { LngLatBounds, Map as GlMap, Marker, NavigationControl, Popup, ScaleControl, setWorkerUrl, type MapGeoJSONFeature, type StyleSpecification } from 'maplibre-gl'
import { make } from './dom'

interface Data { outlines: FeatureCollection, areas: FeatureCollection, points: FeatureCollection }

const TONES = ['tone-none', 'tone-info', 'tone-good', 'tone-warning', 'tone-bad', 'tone-muted']

/** Puts a map that can be moved and enlarged in the place of the drawing. */
export async function open(element: HTMLElement): Promise<void> {
  const view = element.querySelector<HTMLElement>('.map-view')!
  const data = JSON.parse(element.querySelector('script[type="application/json"]')!.textContent!) as Data
  await styles(element.dataset.styles!)
  setWorkerUrl(new URL(element.dataset.worker!, location.href).href)
  const place = make('div', { class: 'map-live' })
  place.style.height = `${Math.max(view.clientHeight, 320)}px`
  view.append(place)
  view.classList.add('is-live')
  const map = new GlMap({
    container: place,
    style: styleOf(data, getComputedStyle(element)),
    bounds: boundsOf(data),
    fitBoundsOptions: { padding: 24 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    localIdeographFontFamily: getComputedStyle(element).fontFamily,
    locale: { 'NavigationControl.ZoomIn': '放大', 'NavigationControl.ZoomOut': '缩小', 'Map.Title': element.getAttribute('label') ?? '地图' },
  })
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new ScaleControl({ maxWidth: 120, unit: 'metric' }))
  name(map, data)
  explain(map)
}

function styles(href: string): Promise<void> {
  return new Promise(resolve => {
    const link = make('link', { rel: 'stylesheet', href })
    link.onload = link.onerror = () => resolve()
    document.head.append(link)
  })
}

function styleOf(data: Data, css: CSSStyleDeclaration): StyleSpecification {
  const token = (key: string) => css.getPropertyValue(key).trim()
  const color = ['match', ['get', 'tone'], ...TONES.flatMap(tone => [tone, token(tone === 'tone-none' ? '--ink-soft' : tone === 'tone-muted' ? '--ink-faint' : `--${tone.slice(5)}`)]), token('--ink-soft')]
  return {
    version: 8,
    sources: {
      outlines: { type: 'geojson', data: data.outlines },
      areas: { type: 'geojson', data: data.areas },
      points: { type: 'geojson', data: data.points },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': token('--surface') } },
      { id: 'outlines', type: 'fill', source: 'outlines', paint: { 'fill-color': token('--paper') } },
      { id: 'outline-lines', type: 'line', source: 'outlines', paint: { 'line-color': token('--line-strong'), 'line-width': 1 } },
      { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': color as never, 'fill-opacity': 0.3 } },
      { id: 'area-lines', type: 'line', source: 'areas', paint: { 'line-color': color as never, 'line-width': 2 } },
      { id: 'points', type: 'circle', source: 'points', paint: { 'circle-color': color as never, 'circle-radius': 6, 'circle-stroke-color': token('--paper'), 'circle-stroke-width': 1.5 } },
    ],
  }
}

/** Names as elements of the page: no glyph files are needed. */
function name(map: GlMap, data: Data): void {
  for (const [features, classes] of [[data.outlines.features, 'map-live-outline'], [data.areas.features, 'map-live-name']] as const) {
    for (const feature of features) {
      const label = make('span', { class: classes }, String(feature.properties?.name ?? ''))
      new Marker({ element: label }).setLngLat(boundsOfAll([feature]).getCenter()).addTo(map)
    }
  }
}

function explain(map: GlMap): void {
  for (const layer of ['areas', 'points']) {
    map.on('click', layer, event => {
      const feature = event.features?.[0]
      if (feature) new Popup({ closeButton: true }).setLngLat(event.lngLat).setDOMContent(words(feature)).addTo(map)
    })
    map.on('mouseenter', layer, () => { map.getCanvas().style.cursor = 'pointer' })
    map.on('mouseleave', layer, () => { map.getCanvas().style.cursor = '' })
  }
}

function words({ properties }: MapGeoJSONFeature): HTMLElement {
  const popup = make('div', { class: 'map-popup' }, make('b', {}, properties.name))
  if (properties.word) popup.append(make('span', { class: `tag ${properties.tone}` }, properties.word))
  if (properties.note) popup.append(make('p', {}, properties.note))
  if (properties.href) popup.append(make('a', { href: properties.href }, '打开'))
  return popup
}

const boundsOf = (data: Data) => boundsOfAll([...data.outlines.features, ...data.areas.features, ...data.points.features])

function boundsOfAll(features: Feature[]): LngLatBounds {
  const bounds = new LngLatBounds()
  const extend = (part: unknown): void => {
    if (!Array.isArray(part)) return
    if (typeof part[0] === 'number') bounds.extend(part as [number, number])
    else part.forEach(extend)
  }
  features.forEach(feature => extend((feature.geometry as Polygon).coordinates))
  return bounds
}

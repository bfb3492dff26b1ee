import type { EChartsCoreOption } from 'echarts/core'

export interface ChartModel {
  kind: 'bar' | 'stackedBar' | 'row' | 'stackedRow' | 'line' | 'pie'
  categories: string[]
  series: { name: string, values: (number | null)[], color: string, isLine: boolean }[]
  unit: string
  hrefs: string[]
}

const TOKENS: Record<string, string> = {
  green: '--lamp-green', yellow: '--lamp-yellow', red: '--lamp-red', grey: '--line-strong', blue: '--action',
}
const PALETTE = ['#175a9e', '#c77700', '#2a8a6d', '#7a4fa3', '#8f9bab', '#8a5a44', '#4a90c4', '#6b7a1f']
/** Marks of the points, so that lines differ without their colour. */
const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond']
const GAP_OF_LABELS = 8

/** One look for every chart: no movement, thin axes, numbers with separators. */
export function optionOf(model: ChartModel, style: CSSStyleDeclaration): EChartsCoreOption {
  const ink = style.getPropertyValue('--ink').trim()
  const soft = style.getPropertyValue('--ink-soft').trim()
  const line = style.getPropertyValue('--line').trim()
  const text = { color: ink, fontFamily: style.fontFamily, fontSize: 12 }
  const colors = model.series.map((series, index) => colorOf(series.color, index, style))
  const common = {
    animation: false,
    textStyle: text,
    color: model.kind === 'pie' ? PALETTE : colors,
    tooltip: {
      // Drawn, not HTML: the policy allows no style attributes.
      renderMode: 'richText',
      trigger: model.kind === 'pie' ? 'item' : 'axis',
      axisPointer: { type: model.kind === 'line' ? 'line' : 'shadow' },
      valueFormatter: (value: unknown) => written(value, model.unit),
      textStyle: text,
    },
    legend: { show: model.kind === 'pie' || model.series.length > 1, top: 0, left: 'center', itemHeight: 10, itemWidth: 16, textStyle: text },
  }
  return model.kind === 'pie' ? { ...common, series: [pie(model, text)] } : { ...common, ...axes(model, soft, line), series: model.series.map((s, i) => drawn(model, s, i)) }
}

function axes(model: ChartModel, soft: string, line: string): EChartsCoreOption {
  const words = {
    type: 'category', data: model.categories, inverse: model.kind.endsWith('ow'),
    axisLabel: { color: soft, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: line } },
  }
  const figures = {
    type: 'value', name: model.kind.endsWith('ow') ? '' : model.unit, nameTextStyle: { color: soft, align: 'right' }, minInterval: model.unit === '个' || model.unit === '件' ? 1 : 0,
    axisLabel: { color: soft, formatter: (value: number) => value.toLocaleString('zh-CN') }, splitLine: { lineStyle: { color: line } },
  }
  const lying = model.kind.endsWith('ow')
  return {
    grid: { left: GAP_OF_LABELS, right: 24, top: model.series.length > 1 ? 40 : 28, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: lying ? figures : words,
    yAxis: lying ? words : figures,
  }
}

function drawn(model: ChartModel, series: ChartModel['series'][number], index: number): object {
  const common = { name: series.name, data: series.values }
  if (model.kind === 'line' || series.isLine) return { ...common, type: 'line', symbol: SYMBOLS[index % SYMBOLS.length], symbolSize: 7 }
  const stacked = model.kind.startsWith('stacked')
  return {
    ...common, type: 'bar', barMaxWidth: 26, stack: stacked ? 'all' : undefined,
    // A number on each part: in print and for those who cannot tell the colours apart.
    label: {
      show: true, fontSize: 11, position: stacked ? 'inside' : model.series.some(other => other.isLine) ? 'insideTop' : model.kind === 'row' ? 'right' : 'top',
      formatter: ({ value }: { value: unknown }) => (value ? Number(value).toLocaleString('zh-CN') : ''),
    },
    labelLayout: { hideOverlap: true },
  }
}

function pie(model: ChartModel, text: object): object {
  const values = model.series[0]?.values ?? []
  return {
    type: 'pie', radius: ['42%', '70%'], center: ['50%', '56%'],
    label: { ...text, formatter: ({ name, value, percent }: { name: string, value: number, percent: number }) => `${name} ${written(value, model.unit)}（${percent}%）` },
    data: model.categories.map((name, index) => ({ name, value: values[index] })),
  }
}

function colorOf(color: string, index: number, style: CSSStyleDeclaration): string {
  const token = TOKENS[color]
  return token ? style.getPropertyValue(token).trim() : PALETTE[index % PALETTE.length]!
}

function written(value: unknown, unit: string): string {
  return value === null || value === undefined || value === '' ? '—' : `${Number(value).toLocaleString('zh-CN', { maximumFractionDigits: 2 })}${unit && ` ${unit}`}`
}

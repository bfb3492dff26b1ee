/** Listens on the whole page, so that parts swapped in later need no set-up of their own. */
export function on<K extends keyof DocumentEventMap>(
  type: K, selector: string, act: (target: HTMLElement, event: DocumentEventMap[K]) => void, capture = false,
): void {
  document.addEventListener(type, event => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null
    if (target) act(target, event)
  }, capture)
}

export const find = <T extends Element = HTMLElement>(selector: string, root: ParentNode = document) =>
  root.querySelector<T>(selector)

export const findAll = <T extends Element = HTMLElement>(selector: string, root: ParentNode = document) =>
  [...root.querySelectorAll<T>(selector)]

/** An element with text and attributes; text is never read as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** A sentence at the head of the page, read out by screen readers. */
export function say(text: string, tone: 'good' | 'bad' = 'good'): void {
  const notice = make('div', { class: `notice tone-${tone}`, role: tone === 'bad' ? 'alert' : 'status' },
    make('i', { 'aria-hidden': 'true' }, tone === 'bad' ? '✕' : '✓'), text)
  find('#notices')?.replaceChildren(notice)
}

export function asset(name: string): string {
  return find<HTMLMetaElement>(`meta[name="asset-${name}"]`)?.content ?? `/dist/${name}.js`
}

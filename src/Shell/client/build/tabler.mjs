import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PurgeCSS } from 'purgecss'

/**
 * Serves `tabler` to the style bundle, reduced to the elements and classes named in styles/tabler-classes.txt.
 * The list is written by hand, so that what a page may use is known and no view has to be scanned.
 */
export function purgedTabler(client) {
  return {
    name: 'purged-tabler',
    setup(build) {
      build.onResolve({ filter: /^tabler$/ }, () => ({ path: 'tabler', namespace: 'purged' }))
      build.onLoad({ filter: /.*/, namespace: 'purged' }, async () => ({ contents: await purge(client), loader: 'css' }))
    },
  }
}

async function purge(client) {
  const kept = readFileSync(join(client, 'styles/tabler-classes.txt'), 'utf8')
    .split('\n').filter(line => !line.startsWith('#')).join(' ')
  const css = readFileSync(join(client, 'node_modules/@tabler/core/dist/css/tabler.css'), 'utf8')
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: kept, extension: 'txt' }],
    css: [{ raw: css }],
    defaultExtractor: text => text.split(/\s+/),
    variables: true,
    keyframes: true,
    fontFace: true,
  })
  return lightOnly(result.css).replace(/@charset[^;]*;/, '').replace(/\/\*# sourceMappingURL.*?\*\//, '')
}

/** Puts the first of `light-dark(a, b)` in its place: there is one theme, and older browsers do not know the function. */
function lightOnly(css) {
  const name = 'light-dark('
  let out = ''
  let rest = css
  for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name)) {
    out += rest.slice(0, at)
    const [first, after] = firstArgument(rest.slice(at + name.length))
    out += lightOnly(first)
    rest = after
  }
  return out + rest
}

/** The text up to the comma on the outer level, and what follows the closing bracket. */
function firstArgument(text) {
  let depth = 0
  let comma = -1
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ',' && depth === 0 && comma < 0) comma = i
    else if (text[i] === ')' && depth-- === 0) return [text.slice(0, comma).trim(), text.slice(i + 1)]
  }
  throw new Error('light-dark( without its closing bracket')
}

import { build } from 'esbuild'
import { purgedTabler } from './tabler.mjs'

/**
 * Bundles every entry by itself: names stay stable (the server adds fingerprints) and nothing is shared,
 * so that a page loads one file and, where it shows a chart or a map, one more.
 */
export async function bundle(client, dist) {
  const common = {
    absWorkingDir: client,
    outdir: dist,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  }
  await Promise.all([
    build({ ...common, entryPoints: ['src/shell.ts'] }),
    build({ ...common, entryPoints: ['src/chart.ts'] }),
    build({ ...common, entryPoints: ['src/live-meeting.ts'] }),
    build({ ...common, entryPoints: ['src/map.ts'], loader: { '.css': 'empty' } }),
    build({ ...common, entryPoints: { 'map-worker': 'maplibre-gl/dist/maplibre-gl-worker.mjs' } }),
    build({ ...common, entryPoints: ['styles/shell.css'], plugins: [purgedTabler(client)] }),
    build({ ...common, entryPoints: { map: 'maplibre-gl/dist/maplibre-gl.css' } }),
  ])
}

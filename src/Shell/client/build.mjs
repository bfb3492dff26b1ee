// Installs the packages when the lock file changed and bundles src/ and styles/ into ../wwwroot/dist.
// Called by Client.targets; safe to call from several builds at once.
import { createHash } from 'node:crypto'
import { execSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from './build/lock.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const dist = join(here, '../wwwroot/dist')
const startedAt = Date.now()

await withLock(join(here, '../obj/client.lock'), async waited => {
  if (waited && builtSince(startedAt)) return
  install()
  const { bundle } = await import('./build/bundle.mjs')
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  await bundle(here, dist)
  writeFileSync(join(dist, '.built'), String(Date.now()))
})

/** Another build that we waited for has done the work. */
function builtSince(moment) {
  const stamp = join(dist, '.built')
  return existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) >= moment
}

function install() {
  const hash = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex')
  const stamp = join(here, 'node_modules/.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  execSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { cwd: here, stdio: 'inherit' })
  writeFileSync(stamp, hash)
}

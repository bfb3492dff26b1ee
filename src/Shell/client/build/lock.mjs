import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Runs `work` while holding the lock file; tells it whether another process held the lock first. */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true })
  let waited = false
  while (!take(path)) {
    waited = true
    await pause(200)
  }
  try {
    await work(waited)
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (!holderLives(path)) rmSync(path, { force: true })
  return false
}

/** False when the process that wrote the lock was ended before it could remove it. */
function holderLives(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    // Zero: the holder has made the file and not yet written its number.
    if (pid > 0) process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code !== 'ESRCH' && error.code !== 'ENOENT'
  }
}

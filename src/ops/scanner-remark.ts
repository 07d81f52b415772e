import type { VirusScanner } from '../edges/virus-scanner.js'

/** What `/readyz` says of the virus scanner: nothing where it answers. Pages and API are served without it. */
export async function scannerRemarks(scanner: VirusScanner | null): Promise<string[]> {
  if (scanner === null) return ['virus scanner: not configured (CLAMD_URL); documents are not scanned']
  return (await isScannerUp(scanner)) ? [] : ['virus scanner: does not answer; mail waits, then is read unscanned']
}

/** Null where none is configured. */
export async function isScannerUp(scanner: VirusScanner | null): Promise<boolean | null> {
  if (scanner === null) return null
  return await scanner.ready().then(
    () => true,
    () => false,
  )
}

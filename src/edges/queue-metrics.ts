/**
 * Joins Prometheus texts of which each has the same metrics: a metric's HELP and TYPE may stand only once, and its
 * samples must stand together (Prometheus text format 0.0.4).
 */
export function mergeMetrics(texts: readonly string[]): string {
  const samples = new Map<string, string[]>()
  const heads = new Map<string, string[]>()
  for (const line of texts.join('\n').split('\n')) {
    const [, head, name] = /^(# (?:HELP|TYPE) )?(\w+)/.exec(line) ?? []
    if (name === undefined) continue
    const into = head === undefined ? samples : heads
    const lines = into.get(name) ?? []
    if (!lines.includes(line)) lines.push(line)
    into.set(name, lines)
  }
  const names = new Set([...heads.keys(), ...samples.keys()])
  return [...names].flatMap((name) => [...(heads.get(name) ?? []), ...(samples.get(name) ?? [])]).join('\n')
}

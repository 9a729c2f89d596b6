/** The few figures the benchmarks speak of. */

/** The value below which a share of the samples lies (nearest rank). @param share 0.5 is the median, 0.95 the 95th percentile. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** Runs each task once in turn, over and over, so that a change of the machine's speed meets all alike. Milliseconds. */
export async function interleaved(
  tasks: Readonly<Record<string, () => unknown>>,
  rounds: number,
  warmUp = 3,
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]))
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now()
      await task()
      // The first rounds warm up and are not counted.
      if (round >= 0) times[name]?.push(performance.now() - start)
    }
  }
  return times
}

/** A Markdown table with a row for each task: median, 95th percentile, and the ratio of its median to the first one's. */
export function table(times: Readonly<Record<string, number[]>>): string[] {
  const [baseline] = Object.values(times).map((samples) => percentile(samples, 0.5))
  return [
    '| | median ms | p95 ms | ratio |',
    '|---|---:|---:|---:|',
    ...Object.entries(times).map(([name, samples]) => {
      const median = percentile(samples, 0.5)
      const ratio = (median / (baseline ?? median)).toFixed(2)
      return `| ${name} | ${median.toFixed(2)} | ${percentile(samples, 0.95).toFixed(2)} | ${ratio} |`
    }),
  ]
}

/** Where the time went, the most first. */
export function reportStats(sums: readonly (readonly [name: string, milliseconds: number])[]): string {
  const width = Math.max(0, ...sums.map(([name]) => name.length));
  return sums.map(([name, milliseconds]) => `${name.padEnd(width)}  ${milliseconds.toFixed(1).padStart(8)} ms\n`).join('');
}

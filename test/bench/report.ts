import type { Measurement, Timing } from './measure.js';
import type { Workload } from './programs.js';

interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

interface Ratio {
  readonly workload: Workload;
  readonly of: string;
  readonly to: string;
  readonly target?: number;
}

/** The ratios with their targets; those without a target are informative. */
const RATIOS: readonly Ratio[] = [
  { workload: 'one', of: 'plan-lint', to: 'empty Node', target: 2.5 },
  { workload: 'one', of: 'plan-lint', to: 'markdownlint-cli2', target: 0.5 },
  { workload: 'one', of: 'plan-lint', to: 'remark-cli' },
  { workload: 'one', of: 'plan-lint', to: 'rumdl' },
  { workload: 'one', of: 'plan-lint', to: 'plan-lint, fast path off' },
  { workload: 'corpus', of: 'plan-lint', to: 'markdownlint-cli2', target: 0.3 },
  { workload: 'corpus', of: 'plan-lint', to: 'remark-cli' },
  { workload: 'corpus', of: 'plan-lint', to: 'rumdl' },
  { workload: 'corpus', of: 'plan-lint', to: 'plan-lint, fast path off' },
];
const MOST_MEGABYTES = 250;
const TITLES: Readonly<Record<Workload, string>> = { one: 'one plan', corpus: 'corpus' };

/** The times of all programs, then the ratios; each is a median with minimum and maximum. */
export function describeBench({ timings, notes }: Measurement): string {
  const names = [...new Set(timings.map(({ program }) => program))];
  const times = [['program', 'one plan, ms', 'corpus, ms', 'peak memory, MB'], ...names.map((name) => [name, timeCell(timings, name, 'one'), timeCell(timings, name, 'corpus'), peakCell(timings, name)])];
  const ratios = [['ratio', 'measured', 'target', ''], ...RATIOS.flatMap((ratio) => ratioRow(ratio, timings)), ...memoryRow(timings)];
  return [table(times), table(ratios), ...notes.map((note) => `note: ${note}\n`)].join('\n');
}

/** Finds a program by name without its version. */
function find(timings: readonly Timing[], name: string, workload: Workload): Timing | undefined {
  return timings.find((timing) => timing.workload === workload && (timing.program === name || timing.program.replace(/ \d\S*$/, '') === name));
}

function timeCell(timings: readonly Timing[], name: string, workload: Workload): string {
  const timing = find(timings, name, workload);
  return timing === undefined ? '–' : spreadText(spreadOf(timing.milliseconds), 0);
}

function peakCell(timings: readonly Timing[], name: string): string {
  const peaks = (['one', 'corpus'] as const).map((workload) => find(timings, name, workload)?.peakMegabytes?.toFixed(0) ?? '–');
  return peaks.join(' / ');
}

function ratioRow({ workload, of, to, target }: Ratio, timings: readonly Timing[]): readonly (readonly string[])[] {
  const [above, below] = [find(timings, of, workload), find(timings, to, workload)];
  if (above === undefined || below === undefined) return [];
  // Compares the runs of each round.
  const spread = spreadOf(above.milliseconds.map((time, round) => time / (below.milliseconds[round] ?? NaN)));
  return [[`${TITLES[workload]}: ${of} / ${to}`, spreadText(spread, 3), ...verdict(spread.median, target)]];
}

function memoryRow(timings: readonly Timing[]): readonly (readonly string[])[] {
  const peak = find(timings, 'plan-lint', 'corpus')?.peakMegabytes;
  return peak === undefined ? [] : [['corpus: peak memory of plan-lint, MB', peak.toFixed(0), ...verdict(peak, MOST_MEGABYTES)]];
}

function verdict(measured: number, target: number | undefined): readonly [string, string] {
  return target === undefined ? ['', ''] : [`≤ ${target}`, measured <= target ? '✔' : '✖'];
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = (sorted.length - 1) / 2;
  return { median: ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2, least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
}

function spreadText({ median, least, most }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const [head = '', ...body] = rows.map((row) => `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |\n`);
  return [head, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|\n`, ...body].join('');
}

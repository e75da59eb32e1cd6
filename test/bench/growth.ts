import { parseArgs } from 'node:util';
import { lint } from '../../src/index.js';
import { countFor, HOSTILE_SHAPES, planOf, sizeOf, type HostilePlan, type HostileShape } from '../support/cases/hostile-shapes.js';

const USAGE = `Usage: npm run bench:growth -- [--only WORDS] [--from KB] [--to KB] [--limit SECONDS]

Lints every hostile shape in doubling sizes, and prints the time of each and its ratio to the one before.
  --only WORDS     only the shapes whose names hold the words
  --from KB        the smallest plan (default 64)
  --to KB          the largest (default 4096)
  --limit SECONDS  no larger plan after one that took so long (default 20)
`;

/** A higher ratio shows more than linear growth. */
const TARGET = 2.2;
/** Below this time, the clock and the garbage collector dominate. */
const SIGNIFICANT_MILLISECONDS = 50;

interface Measured {
  readonly kilobytes: number;
  readonly milliseconds: number;
}

/** The CPU time, which does not include other processes. */
function timed({ text, options }: HostilePlan): number {
  const start = process.cpuUsage();
  lint(text, { constitution: 'nebula', ...options });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The median of up to five runs within a second. */
function median(run: () => number): number {
  const times = [run()];
  while (times.length < 5 && times.reduce((sum, time) => sum + time, 0) < 1000) times.push(run());
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? 0;
}

function* growthOf(shape: HostileShape, from: number, to: number, limit: number): Iterable<Measured> {
  for (let kilobytes = from; kilobytes <= to; kilobytes *= 2) {
    const linted = planOf(shape, countFor(shape, kilobytes * 1024));
    const milliseconds = median(() => timed(linted));
    yield { kilobytes: Math.round(sizeOf(linted) / 1024), milliseconds };
    if (milliseconds > limit * 1000) return;
  }
}

/** `512 KB 93 ms ×2.0`. */
function describe(measured: Measured, before: Measured | undefined): string {
  const { kilobytes, milliseconds } = measured;
  const size = `${String(kilobytes)} KB ${milliseconds.toFixed(0)} ms`;
  return before === undefined ? size : `${size} ×${ratioOf(measured, before).toFixed(1)}`;
}

/** The growth per doubling, also if the size did not double exactly. */
function ratioOf(measured: Measured, before: Measured): number {
  const doublings = Math.log2(measured.kilobytes / before.kilobytes);
  return (measured.milliseconds / before.milliseconds) ** (1 / Math.max(0.1, doublings));
}

/** Whether the time grows too fast over two doublings; one alone may be due to the garbage collector. */
function isTooFast(all: readonly Measured[]): boolean {
  const [before, , last] = all.slice(-3);
  return before !== undefined && last !== undefined && before.milliseconds > SIGNIFICANT_MILLISECONDS && ratioOf(last, before) > TARGET;
}

/** Prints the growth of a shape, and returns whether it is within the limit. */
function measure(shape: HostileShape, from: number, to: number, limit: number): boolean {
  const all: Measured[] = [];
  let slow = false;
  process.stdout.write(`${shape.name}:`);
  timed(planOf(shape, countFor(shape, from * 1024)));
  for (const measured of growthOf(shape, from, to, limit)) {
    process.stdout.write(`  ${describe(measured, all.at(-1))}`);
    all.push(measured);
    if (isTooFast(all)) slow = true;
  }
  process.stdout.write(slow ? '  TOO FAST\n' : '\n');
  return !slow;
}

function main(words: readonly string[]): number {
  const { values } = parseArgs({ args: [...words], options: { only: { type: 'string', default: '' }, from: { type: 'string', default: '64' }, to: { type: 'string', default: '4096' }, limit: { type: 'string', default: '20' }, help: { type: 'boolean', default: false } } });
  const shapes = HOSTILE_SHAPES.filter(({ name }) => name.includes(values.only));
  if (values.help || shapes.length === 0) {
    process.stdout.write(USAGE);
    return values.help ? 0 : 2;
  }
  const slow = shapes.filter((shape) => !measure(shape, Number(values.from), Number(values.to), Number(values.limit)));
  process.stdout.write(`\n${String(shapes.length)} shapes, ${String(slow.length)} grow by more than ×${TARGET}${slow.length === 0 ? '' : `: ${slow.map(({ name }) => name).join('; ')}`}\n`);
  return slow.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));

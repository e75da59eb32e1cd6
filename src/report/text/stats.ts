import { clean } from '../../engine/findings/message.js';

const RULES_SHOWN = 10;
const RULE = 'rule ';

type Sum = readonly [name: string, milliseconds: number];

/** The times of the phases, then of the slowest rules; the other rules share one line. */
export function reportStats(sums: readonly Sum[]): string {
  const rules = sums.filter(([name]) => name.startsWith(RULE));
  const others = rules.slice(RULES_SHOWN);
  const rest: Sum = [`${others.length} other rules`, others.reduce((sum, [, milliseconds]) => sum + milliseconds, 0)];
  const phases = sums.filter(([name]) => !name.startsWith(RULE));
  const lines = [...phases, ...rules.slice(0, RULES_SHOWN), ...(others.length > 0 ? [rest] : [])].map(([name, milliseconds]): Sum => [clean(name), milliseconds]);
  const width = Math.max(0, ...lines.map(([name]) => name.length));
  return lines.map(([name, milliseconds]) => `${name.padEnd(width)}  ${milliseconds.toFixed(1).padStart(8)} ms\n`).join('');
}

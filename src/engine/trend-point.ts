import type { LintedFile, PrincipleResult, RunResult, TrendCounts, TrendPoint } from './result.js';
import { isLinted, isLive, tally } from './tally.js';

const NONE: TrendCounts = { errors: 0, waived: 0, open: 0 };

/** The totals of a run as a point of the trend. */
export function trendPoint(commit: string, date: string, result: RunResult): TrendPoint {
  const plans = result.files.filter(isLinted).filter(({ constitution }) => constitution !== undefined);
  const { errors, warnings } = tally(result);
  const { waived, open } = plans.flatMap(({ principles }) => principles.map(gateCounts)).reduce(sum, NONE);
  return { commit, date, plans: plans.length, errors, warnings, waived, open, principles: byName(plans) };
}

/** The counts per principle name, over all constitutions. */
function byName(plans: readonly LintedFile[]): TrendPoint['principles'] {
  const counts = new Map<string, TrendCounts>();
  for (const { principles, findings } of plans) {
    for (const principle of principles) {
      const errors = findings.filter((finding) => finding.rule === principle.rule && finding.severity === 'error' && isLive(finding)).length;
      counts.set(principle.name, sum(counts.get(principle.name) ?? NONE, { ...gateCounts(principle), errors }));
    }
  }
  return [...counts].map(([name, count]) => ({ name, ...count }));
}

function gateCounts({ gates }: PrincipleResult): TrendCounts {
  const deciding = gates.filter((gate) => gate.deciding);
  const open = deciding.filter(({ verdict }) => verdict === 'open' || verdict === 'fail').length;
  return { errors: 0, waived: deciding.filter(({ verdict }) => verdict === 'waived').length, open };
}

function sum(left: TrendCounts, right: TrendCounts): TrendCounts {
  return { errors: left.errors + right.errors, waived: left.waived + right.waived, open: left.open + right.open };
}

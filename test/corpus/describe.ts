import type { PlanSurvey } from './survey.js';

const LISTED = 30;

/** The survey as tables: forms, verdicts, findings, the slowest plan, and plans without gates. */
export function describeSurvey(plans: readonly PlanSurvey[]): string {
  const slowest = plans.toSorted((one, other) => other.milliseconds - one.milliseconds)[0];
  const unread = plans.filter((plan) => plan.unread);
  const unlike = plans.filter(({ likeRemark }) => !likeRemark);
  return [
    `plans: ${String(plans.length)}, with gates: ${String(plans.filter(({ dialects }) => dialects.length > 0).length)}`,
    table('plans by dialect', sum(plans.map(({ dialects }) => Object.fromEntries(dialects.map((dialect) => [dialect, 1]))))),
    table('gates by verdict', sum(plans.map(({ verdicts }) => verdicts))),
    table('findings by severity, rule and message', sum(plans.map(({ findings }) => findings))),
    slowest === undefined ? '' : `slowest to read: ${slowest.path}, ${slowest.milliseconds.toFixed(0)} ms`,
    [`plans with a tree other than remark's: ${String(unlike.length)}`, ...unlike.map(({ path }) => `  ${path}`)].join('\n'),
    [`checks in which no gate was read: ${String(unread.length)}`, ...unread.map(({ path }) => `  ${path}`)].join('\n'),
    '',
  ].join('\n\n');
}

/** The differences between two surveys, plan by plan. */
export function compareSurveys(before: readonly PlanSurvey[], after: readonly PlanSurvey[]): string {
  const known = new Map(before.map((plan) => [plan.path, plan]));
  const lines = after.flatMap((plan) => {
    const changes = [...differences(known.get(plan.path)?.verdicts ?? {}, plan.verdicts, 'gates '), ...differences(known.get(plan.path)?.findings ?? {}, plan.findings, '')];
    return changes.length === 0 ? [] : [`  ${plan.path}`, ...changes.map((change) => `    ${change}`)];
  });
  const gone = before.filter(({ path }) => !after.some((plan) => plan.path === path)).map(({ path }) => `  gone: ${path}`);
  return [`changed since the saved run: ${String(lines.filter((line) => !line.startsWith('    ')).length)} plans`, ...lines, ...gone, ''].join('\n');
}

function differences(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>, prefix: string): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => (before[name] ?? 0) !== (after[name] ?? 0)).map((name) => `${prefix}${name}: ${String(before[name] ?? 0)} -> ${String(after[name] ?? 0)}`);
}

function sum(counts: readonly Readonly<Record<string, number>>[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const one of counts) for (const [name, value] of Object.entries(one)) totals.set(name, (totals.get(name) ?? 0) + value);
  return totals;
}

function table(title: string, counts: ReadonlyMap<string, number>): string {
  const rows = [...counts].sort(([, one], [, other]) => other - one).slice(0, LISTED);
  return [title, ...rows.map(([name, value]) => `  ${String(value).padStart(6)}  ${name}`)].join('\n');
}

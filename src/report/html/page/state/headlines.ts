import type { FindingData, PageData } from './page-model.js';
import { isClean, isLinted, isLive, titleOf, type IndexedGroup, type Row } from './plan-index.js';
import { leastKeptFirst, notKept, type PrincipleTotal } from './principle-totals.js';
import type { View } from './view.js';

/** A summary sentence; a click on `strong` shows the plans that it is about. */
export interface Headline {
  readonly strong: string;
  readonly after: string;
  readonly aside: string;
  readonly shows: Partial<View>;
}

/** How many plans are clean, which principle fails most often, and what is new. */
export function headlines(data: PageData, groups: readonly IndexedGroup[], totals: readonly PrincipleTotal[]): readonly Headline[] {
  const rows = groups.flatMap((group) => group.rows);
  return [cleanLine(rows.filter(({ group }) => group.kind !== 'sources')), principleLine(totals), newLine(data, rows)];
}

function cleanLine(plans: readonly Row[]): Headline {
  const linted = plans.filter(isLinted);
  const clean = linted.filter(isClean).length;
  const failing = linted.filter(({ errors }) => errors > 0).length;
  const warned = linted.filter(({ errors, warnings }) => errors === 0 && warnings > 0).length;
  const known = linted.length - clean - failing - warned;
  const parts = [
    failing > 0 && `${failing} with errors`,
    warned > 0 && `${warned} with warnings only`,
    known > 0 && `${known} with baselined findings only`,
    linted.length < plans.length && `${plans.length - linted.length} could not be linted`,
  ];
  return { strong: `${clean} of ${counted(plans.length, 'plan')}`, after: clean === 1 ? ' is clean.' : ' are clean.', aside: sentence(parts), shows: { state: 'clean' } };
}

function principleLine(totals: readonly PrincipleTotal[]): Headline {
  const [worst] = leastKeptFirst(totals);
  if (worst === undefined) return { strong: 'No principle', after: ' is checked by any plan.', aside: '', shows: {} };
  const { column, plans, counts: { missing, open, fail } } = worst;
  const count = notKept(worst);
  if (count + missing === 0) return { strong: 'Every principle', after: ' is kept, waived or not applicable in every plan.', aside: '', shows: {} };
  const place = counted(plans, 'plan');
  if (count === 0) {
    const shows = { principle: column.name, state: 'missing' } as const;
    return { strong: titleOf(column), after: ` is missing most often: in ${missing} of ${place}.`, aside: sentence(['No gate is open or failed']), shows };
  }
  const parts = [open > 0 && `${open} open`, fail > 0 && `${fail} failed`, missing > 0 && `not checked in ${missing} more`];
  const shows = { principle: column.name, state: open >= fail ? 'open' : 'fail' } as const;
  return { strong: titleOf(column), after: ` fails most often: in ${count} of ${place}.`, aside: sentence(parts), shows };
}

function newLine({ baseline }: PageData, rows: readonly Row[]): Headline {
  const findings = rows.flatMap(({ plan }) => plan.findings);
  const live = findings.filter(isLive);
  const known = findings.filter(({ excuse }) => excuse?.kind === 'baseline').length;
  const shows = { state: 'unclean', sort: 'errors' } as const;
  if (baseline === undefined) return { strong: countsOf(live), after: ' in all.', aside: 'No baseline was applied.', shows };
  const aside = sentence([`${counted(known, 'finding')} in the baseline`]);
  if (live.length === 0) return { strong: 'Nothing', after: ' is new against the baseline.', aside, shows: { baseline: true } };
  return { strong: countsOf(live), after: live.length === 1 ? ' is new against the baseline.' : ' are new against the baseline.', aside, shows };
}

function countsOf(findings: readonly FindingData[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')].filter((part) => part !== false).join(' and ') || 'No findings';
}

/** A number with its noun: `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function sentence(parts: readonly (string | false)[]): string {
  const joined = parts.filter((part) => part !== false).join(', ');
  return joined === '' ? '' : `${joined}.`;
}

import type { PageData } from './page-model.js';
import { isJudged, isLive, titleOf, type IndexedGroup, type Row } from './plan-index.js';
import { leastKeptFirst, notKept, type PrincipleTotal } from './principle-totals.js';
import type { View } from './view.js';

/** A sentence for who has one minute: `strong` is what it is about, and shows the plans of it. */
export interface Headline {
  readonly before: string;
  readonly strong: string;
  readonly after: string;
  readonly aside: string;
  readonly shows: Partial<View>;
}

/** How many plans are clean, which principle is most often not kept, and what is new. */
export function headlines(data: PageData, groups: readonly IndexedGroup[], totals: readonly PrincipleTotal[]): readonly Headline[] {
  const rows = groups.flatMap((group) => group.rows);
  return [cleanLine(rows.filter(({ group }) => group.kind !== 'sources')), principleLine(totals), newLine(data, rows)];
}

function cleanLine(plans: readonly Row[]): Headline {
  const judged = plans.filter(isJudged);
  const clean = judged.filter(({ errors, warnings }) => errors + warnings === 0).length;
  const failing = judged.filter(({ errors }) => errors > 0).length;
  const warned = judged.length - clean - failing;
  const parts = [failing > 0 && `${failing} with errors`, warned > 0 && `${warned} with warnings only`, judged.length < plans.length && `${plans.length - judged.length} could not be judged`];
  return { before: '', strong: `${clean} of ${counted(plans.length, 'plan')}`, after: clean === 1 ? ' is clean.' : ' are clean.', aside: sentence(parts), shows: { state: 'clean' } };
}

function principleLine(totals: readonly PrincipleTotal[]): Headline {
  const [worst] = leastKeptFirst(totals);
  if (worst === undefined) return { before: '', strong: 'No principle', after: ' is checked by any plan.', aside: '', shows: {} };
  const missing = worst.counts.missing;
  const count = notKept(worst);
  if (count + missing === 0) return { before: '', strong: 'Every principle', after: ' is kept, waived or not applicable in every plan.', aside: '', shows: {} };
  const shows = { principle: worst.column.name, state: count === 0 ? 'missing' : worst.counts.open >= worst.counts.fail ? 'open' : 'fail' } as const;
  const parts = count > 0 ? [worst.counts.open > 0 && `${worst.counts.open} open`, worst.counts.fail > 0 && `${worst.counts.fail} failed`, missing > 0 && `not checked in ${missing} more`] : ['No gate is open or failed'];
  return { before: '', strong: titleOf(worst.column), after: count > 0 ? ` is most often not kept: in ${count} of ${counted(worst.plans, 'plan')}.` : ` is most often left out: in ${missing} of ${counted(worst.plans, 'plan')}.`, aside: sentence(parts), shows };
}

function newLine({ baseline }: PageData, rows: readonly Row[]): Headline {
  const live = rows.flatMap(({ plan }) => plan.findings).filter(isLive);
  const known = rows.flatMap(({ plan }) => plan.findings).filter(({ excuse }) => excuse?.kind === 'baseline').length;
  const errors = live.filter(({ severity }) => severity === 'error').length;
  const counts = `${counted(errors, 'error')} and ${counted(live.length - errors, 'warning')}`;
  if (baseline === undefined) return { before: '', strong: counts, after: live.length === 1 ? ' counts.' : ' count.', aside: 'There is no baseline to compare with.', shows: { state: 'unclean', sort: 'errors' } };
  if (live.length === 0) return { before: '', strong: 'Nothing', after: ' is new against the baseline.', aside: sentence([`${counted(known, 'finding')} known from it`]), shows: { baseline: true } };
  return { before: '', strong: counts, after: live.length === 1 ? ' is new against the baseline.' : ' are new against the baseline.', aside: sentence([`${counted(known, 'finding')} known from it`]), shows: { state: 'unclean', sort: 'errors' } };
}

/** A number and what it counts: `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function sentence(parts: readonly (string | false)[]): string {
  const said = parts.filter((part) => part !== false).join(', ');
  return said === '' ? '' : `${said}.`;
}

import type { CellVerdict } from './page-model.js';
import { VERDICTS } from './verdicts.js';

const SORTS = ['newest', 'oldest', 'path', 'errors', 'warnings'] as const;
const EXTRA_STATES = ['clean', 'unclean'] as const;
const SEVERITY_FILTERS = ['error', 'warning'] as const;

/** The filters, the order and the selection; the URL holds all of it. An empty string means no filter. */
export interface View {
  readonly text: string;
  readonly severity: '' | (typeof SEVERITY_FILTERS)[number];
  readonly rule: string;
  readonly principle: string;
  readonly state: '' | CellVerdict | (typeof EXTRA_STATES)[number];
  /** The source of the constitution, or the title of a group without one. */
  readonly group: string;
  /** The order of the plans; with `by`, the verdicts of that principle come first. */
  readonly sort: (typeof SORTS)[number];
  readonly by: string;
  readonly baseline: boolean;
  readonly suppressed: boolean;
  /** The open plan and the selected principle in it; without a principle, the whole plan. */
  readonly plan: string;
  readonly cell: string;
}

export const START: View = { text: '', severity: '', rule: '', principle: '', state: '', group: '', sort: 'newest', by: '', baseline: false, suppressed: false, plan: '', cell: '' };

/** Parses `#text=retry&state=open`; ignores unknown keys and values. */
export function parseHash(hash: string): View {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: string): string => words.get(name) ?? '';
  return {
    text: text('text'),
    severity: SEVERITY_FILTERS.find((one) => one === text('severity')) ?? '',
    rule: text('rule'),
    principle: text('principle'),
    state: [...VERDICTS, ...EXTRA_STATES].find((one) => one === text('state')) ?? '',
    group: text('group'),
    sort: SORTS.find((one) => one === text('sort')) ?? START.sort,
    by: text('by'),
    baseline: words.has('baseline'),
    suppressed: words.has('suppressed'),
    plan: text('plan'),
    cell: text('cell'),
  };
}

/** Formats a view as a hash; leaves out default values. */
export function formatHash(view: View): string {
  const usual = new Map<string, string | boolean>(Object.entries(START));
  const words = Object.entries(view).filter(([name, value]) => value !== usual.get(name)).map(([name, value]): [string, string] => [name, value === true ? '1' : String(value)]);
  return new URLSearchParams(words).toString();
}

import { VERDICTS, type CellVerdict } from './verdicts.js';

const SORTS = ['newest', 'oldest', 'path', 'errors', 'warnings'] as const;
const EXTRA_STATES = ['clean', 'unclean'] as const;
const SEVERITY_FILTERS = ['error', 'warning'] as const;

/** What the reader looks at: all of it is in the address, so that it can be shared. An empty text is no filter. */
export interface View {
  readonly text: string;
  readonly severity: '' | (typeof SEVERITY_FILTERS)[number];
  readonly rule: string;
  readonly principle: string;
  readonly state: '' | CellVerdict | (typeof EXTRA_STATES)[number];
  /** The source of a group's constitution, or its title where it has none. */
  readonly group: string;
  /** One of the orders; by the verdict of a principle where `by` names one. */
  readonly sort: (typeof SORTS)[number];
  readonly by: string;
  readonly baseline: boolean;
  readonly suppressed: boolean;
  /** The plan that is open, and the principle in it; all of the plan without one. */
  readonly plan: string;
  readonly cell: string;
}

export const START: View = { text: '', severity: '', rule: '', principle: '', state: '', group: '', sort: 'newest', by: '', baseline: false, suppressed: false, plan: '', cell: '' };

/** `#text=retry&state=open` → what to look at; what makes no sense is left out. */
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

/** The same the other way round; only what differs from the start is written. */
export function formatHash(view: View): string {
  const usual = new Map<string, string | boolean>(Object.entries(START));
  const words = Object.entries(view).filter(([name, value]) => value !== usual.get(name)).map(([name, value]): [string, string] => [name, value === true ? '1' : String(value)]);
  return new URLSearchParams(words).toString();
}

import type { Principle } from '../../constitution/constitution.js';
import type { VerdictForm } from '../../plan/model.js';
import type { Message, Wording } from '../problem.js';

/** Texts for open gates without an empty checkbox, by the form of their verdict. */
const OPEN_OTHERWISE: Readonly<Partial<Record<VerdictForm, Partial<Wording>>>> = {
  'pseudo-box': { text: '`{sign}` is no checkbox, so this gate counts as open: `{text}`' },
  'status': { text: 'Open gate (`{sign}`): `{text}`' },
  'blank': { text: 'Gate without a status: `{text}`' },
  'question': { text: 'Unanswered gate: `{text}`' },
  'assertion': { text: 'Open gate: `{text}`' },
};

const GATES_MISSING: Readonly<Record<string, Partial<Wording>>> = {
  several: { text: 'Missing gates {list}', hint: 'Restore the gates, and show in the plan how each is met.' },
};

/** Texts for several missing principles, and for a plan that says that there is no constitution. */
const PRINCIPLES_MISSING: Readonly<Record<string, Partial<Wording>>> = {
  denied: { hint: 'The plan says that there is no constitution, but `{source}` is there: check the plan against its principles.' },
  several: { text: 'The check leaves out {count} principles: {list}', hint: 'Add them to the Constitution Check, each with the way the plan meets it.' },
};

/** The messages of every principle rule, stricter for a NON-NEGOTIABLE principle and for one that a module declares. */
export function gateMessages(nonNegotiable: boolean, declaredBy: Principle['declaredBy']): Readonly<Record<string, Message>> {
  const exception = nonNegotiable ? '; this principle allows no exception.' : ', or justify the exception in Complexity Tracking.';
  const strict = nonNegotiable ? 'error' : 'warning';
  const declared = declaredBy === 'module' ? 'error' : 'warning';
  return {
    'gate-open': { text: 'Unchecked gate `{text}`', hint: `Show in the plan how this gate is met${exception}`, severity: 'error', variants: OPEN_OTHERWISE },
    'gate-partial': { text: 'Gate only partly met (`{sign}`): `{text}`', hint: `Say what is still missing and how the plan closes it${exception}`, severity: strict },
    'gate-unclear': { text: 'Status `{unclear}` says neither yes nor no: `{text}`', hint: 'Begin the status with a verdict (PASS, FAIL, PENDING or N/A), and put the rest after it.', severity: 'warning' },
    'gate-failed': { text: 'Failed gate (`{sign}`): `{text}`', hint: `Change the design until the gate is met${exception}`, severity: 'error' },
    'gate-missing': { text: 'Missing gate `{gate}`', hint: 'Restore the gate, and show in the plan how it is met.', severity: declared, variants: GATES_MISSING },
    'gate-reworded': { text: 'Reworded gate `{text}`, expected `{gate}`', hint: 'Restore the words of the gate, and put additions after them.', severity: 'warning' },
    'principle-missing': { text: 'The check leaves out principle `{principle}`', hint: 'Add it to the Constitution Check, with the way the plan meets it.', severity: declared, variants: PRINCIPLES_MISSING },
    'gate-na-unexplained': { text: 'N/A without a reason: `{text}`', hint: 'Say in a few words why the gate does not apply to this plan.', severity: strict },
    'gate-deviates': { text: 'Gate `{text}` passes, but its evidence says `{deviation}`', hint: `Meet the gate in this plan${exception}`, severity: 'warning' },
    'waiver-refused': { text: '`{row}` (line {line}) cannot excuse `{text}`: {principle} is NON-NEGOTIABLE', hint: 'Remove the row, and change the design until the gate is met.', severity: 'error' },
  };
}

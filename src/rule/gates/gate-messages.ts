import type { Principle } from '../../constitution/constitution.js';
import { declareMessages } from '../messages.js';
import type { Message, Severity } from '../problem.js';

/** The last words of the hint about a gate that is not met. */
type Exception = ', or justify the exception in Complexity Tracking.' | '; this principle allows no exception.';

/** The wording for open gates without an empty checkbox, by the form of their verdict. */
const openOtherwise = (exception: Exception) => ({
  'pseudo-box': { text: '`{sign}` is no checkbox, so this gate counts as open: `{text}`' },
  'status': { text: 'Open gate (`{sign}`): `{text}`', hint: `Show in the plan how this gate is met, and update its status${exception}` },
  'blank': { text: 'Gate without a status: `{text}`', hint: `State whether this gate is met, and how${exception}` },
  'question': { text: 'Unanswered gate: `{text}`' },
  'assertion': { text: 'Open gate: `{text}`' },
} as const);

/** Declares the messages with their literal texts, from which the compiler knows the slots. */
const declare = (exception: Exception, ofStrict: Severity, ofModule: Severity) => declareMessages({
  'gate-open': { text: 'Unchecked gate `{text}`', hint: `Show in the plan how this gate is met${exception}`, severity: 'error', waivable: true, variants: openOtherwise(exception) },
  'gate-partial': { text: 'Gate only partly met (`{sign}`): `{text}`', hint: `Say what is still missing and how the plan closes it${exception}`, severity: ofStrict, waivable: true },
  'gate-unclear': { text: 'Status `{unclear}` says neither yes nor no: `{text}`', hint: 'Begin the status with a verdict (PASS, FAIL, PENDING or N/A), and put the rest after it.', severity: 'warning' },
  'gate-failed': { text: 'Failed gate (`{sign}`): `{text}`', hint: `Change the design until the gate is met${exception}`, severity: 'error', waivable: true },
  'gate-missing': { text: 'Missing gate `{gate}`', hint: 'Restore the gate, and show in the plan how it is met.', severity: ofModule, draft: 'warning', variants: {
    several: { text: 'Missing gates {list}', hint: 'Restore the gates, and show in the plan how each is met.' },
  } },
  'gate-reworded': { text: 'Reworded gate `{text}`, expected `{gate}`', hint: 'Restore the words of the gate, and put additions after them.', severity: 'warning' },
  'principle-missing': { text: 'The check leaves out principle `{principle}`', hint: 'Add it to the Constitution Check, with the way the plan meets it.', severity: ofModule, draft: 'warning', variants: {
    denied: { hint: 'The plan says that there is no constitution, but `{source}` is there: check the plan against its principles.' },
    several: { text: 'The check leaves out {count} principles: {list}', hint: 'Add them to the Constitution Check, each with the way the plan meets it.' },
  } },
  'gate-na-unexplained': { text: 'N/A without a reason: `{text}`', hint: 'Say in a few words why the gate does not apply to this plan.', severity: ofStrict },
  'gate-deviates': { text: 'Gate `{text}` passes, but its evidence says `{deviation}`', hint: `Meet the gate in this plan${exception}`, severity: 'warning' },
  'waiver-refused': { text: '`{row}` (line {line}) cannot excuse `{text}`: {principle} is NON-NEGOTIABLE', hint: 'Remove the row, and change the design until the gate is met.', severity: 'error' },
});

/** Creates problems of these messages. */
export const { problem: gateProblem } = declare(', or justify the exception in Complexity Tracking.', 'warning', 'error');

/** The messages of every principle rule, stricter for a NON-NEGOTIABLE principle and for one that a module declares. */
export function gateMessages(nonNegotiable: boolean, declaredBy: Principle['declaredBy']): Readonly<Record<string, Message>> {
  const ofModule = declaredBy === 'module' ? 'error' : 'warning';
  if (!nonNegotiable) return declare(', or justify the exception in Complexity Tracking.', 'warning', ofModule).messages;
  const { messages } = declare('; this principle allows no exception.', 'error', ofModule);
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, { ...message, suppressible: false }]));
}

/** The message about a principle that the plan does not check. */
export const PRINCIPLE_MISSING = 'principle-missing' satisfies keyof ReturnType<typeof declare>['messages'];

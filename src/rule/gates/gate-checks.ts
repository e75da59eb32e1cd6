import type { Standing } from '../../constitution/constitution.js';
import type { Gate } from '../../plan/model.js';
import { addRow } from '../edits/add-row.js';
import type { Facts, Problem } from '../problem.js';
import { gateProblem as problem } from './gate-messages.js';
import { checkPresence } from './presence-checks.js';

/** Checks the gates of one principle, or those that belong to none. */
export function* checkGates(standing: Standing, facts: Facts): Iterable<Problem> {
  const offered = (words: string): boolean => facts.constitution.expected?.checkText?.includes(words) === true;
  for (const gate of standing.deciding) {
    if (gate.verdict === 'fail' || gate.verdict === 'open') yield checkUnmet(gate, standing, facts);
    if (gate.verdict === 'pass') yield* checkPassed(gate, offered);
  }
  yield* checkReasons(standing);
  yield* checkWaivers(standing, facts);
  yield* checkPresence(standing, facts);
}

function checkUnmet(gate: Gate, { principle }: Standing, facts: Facts): Problem {
  const details = { gate, suggest: facts.isWaived(gate) ? [] : addRow(gate, principle, facts) };
  if (gate.verdict === 'fail') return problem('gate-failed', gate, {}, details);
  if (gate.partial) return problem('gate-partial', gate, {}, details);
  return problem('gate-open', gate, {}, { ...details, variant: gate.form === 'box' ? '' : gate.form });
}

function* checkPassed(gate: Gate, offered: (words: string) => boolean): Iterable<Problem> {
  if (gate.unclear !== undefined && !offered(gate.unclear)) yield problem('gate-unclear', gate, { unclear: gate.unclear }, { gate });
  if (gate.deviation !== undefined) yield problem('gate-deviates', gate, { deviation: gate.deviation }, { gate });
}

/** Reports one missing N/A reason per principle; a reason at one gate covers the others below the same label. */
function* checkReasons({ deciding }: Standing): Iterable<Problem> {
  const skipped = deciding.filter(({ verdict }) => verdict === 'na');
  const reasoned = new Set(skipped.flatMap(({ reason, principle }) => (reason !== '' && principle !== undefined ? [principle.text] : [])));
  const isExplained = ({ reason, principle, reasonBeside }: Gate): boolean => reason !== '' || reasonBeside === true || reasoned.has(principle?.text ?? '');
  const unexplained = skipped.find((gate) => !isExplained(gate));
  if (unexplained !== undefined) yield problem('gate-na-unexplained', unexplained, {}, { gate: unexplained });
}

/** Reports each row that tries to excuse a gate of a NON-NEGOTIABLE principle. */
function* checkWaivers({ principle }: Standing, { waivers }: Facts): Iterable<Problem> {
  if (principle?.nonNegotiable !== true) return;
  for (const { row, named } of waivers) {
    const gate = named.find((one) => one.principle === principle)?.gate;
    if (gate === undefined) continue;
    const words = { row: row.subject, line: row.at.start.line, principle: principle.name, text: gate.text };
    yield problem('waiver-refused', row, words, { gate });
  }
}

import type { Plan, PrincipleLabel, PrincipleRef } from '../plan/model.js';
import { rememberOf } from '../plan/remember.js';
import { claimsOf, type Claim } from './claims.js';
import { decidingGates } from './deciding.js';
import { matchPrinciple, mentions } from './match.js';
import { shareScript } from './words.js';
import type { Constitution, ExpectedGate, Principle, Standing } from './model.js';

/** A label of the plan with the principles it means. */
interface MatchedLabel {
  readonly label: PrincipleLabel;
  readonly principles: readonly Principle[];
}

/** What of a plan is held against each principle. */
interface Stated {
  readonly claims: readonly Claim[];
  readonly labels: readonly MatchedLabel[];
  /** The words of each gate and of what it stands under. */
  readonly texts: readonly string[];
}

/** How a plan stands by each principle, in the constitution's order, and last by the gates that no principle claims, where there are any. */
export function readStandings(plan: Plan, constitution: Constitution): readonly Standing[] {
  const { principles } = constitution;
  const claims = plan.checks.flatMap((check, round) => claimsOf(check, round, principles));
  const labels = plan.checks.flatMap((check) => check.labels).map((label) => ({ label, principles: matchPrinciple(label, principles) }));
  const texts = claims.map(({ gate }) => `${gate.text} ${gate.principle?.text ?? ''}`);
  const expected = expectationsOf(constitution);
  const standings = principles.map((principle) => readStanding(principle, { claims, labels, texts }, expected));
  const stated = claims.filter((claim) => claim.principles.length === 0);
  const missing = unclaimed(expected, constitution).filter((gate) => !isStated(gate, texts));
  if (stated.length === 0 && missing.length === 0) return standings;
  return [...standings, { gates: stated.map(({ gate }) => gate), deciding: decidingGates(stated), missing }];
}

function readStanding(principle: Principle, { claims: all, labels, texts }: Stated, expected: readonly Expectation[]): Standing {
  const claims = all.filter(({ principles }) => principles.includes(principle));
  const label = labels.find(({ principles }) => principles.includes(principle))?.label;
  return {
    principle,
    gates: claims.map(({ gate }) => gate),
    deciding: decidingGates(claims),
    missing: expectationsFor(principle, expected).filter((gate) => !isStated(gate, texts) && !(claims.length > 0 && isWhole(gate, principle))),
    ...(label !== undefined && { label }),
  };
}

/** A gate of the template with the principles that it names. */
interface Expectation {
  readonly gate: ExpectedGate;
  readonly principles: readonly Principle[];
}

/** The same for every plan that the constitution judges. */
const expectationsOf = rememberOf(({ expected, principles }: Constitution): readonly Expectation[] => {
  const gates = expected?.gates ?? [];
  return gates.map((gate) => ({ gate, principles: matchPrinciple(gate.principle ?? refTo(gate.label), principles) }));
});

/** A principle whose module knows its gates word for word is held to those, not to a template's labels. */
function expectationsFor(principle: Principle, expected: readonly Expectation[]): readonly ExpectedGate[] {
  if (principle.gates.length > 0) return [];
  return expected.filter(({ principles }) => principles.includes(principle)).map(({ gate }) => gate);
}

/** Gates of the template that name no principle at all. One whose principle the constitution does not declare is nobody's, unless it declares none. */
function unclaimed(expected: readonly Expectation[], constitution: Constitution): readonly ExpectedGate[] {
  const isNameless = ({ principle }: ExpectedGate): boolean => principle === undefined || constitution.principles.length === 0;
  return expected.filter(({ gate, principles }) => principles.length === 0 && isNameless(gate)).map(({ gate }) => gate);
}

const refTo = (label: string): PrincipleRef => ({ text: label, ordinals: [], name: label, aliases: [] });

/** Whether the template's gate is the principle itself, so that anything said of the principle states it. */
function isWhole({ label }: ExpectedGate, principle: Principle): boolean {
  return matchPrinciple(refTo(label), [principle]).length > 0;
}

/** Whether the plan has half of the label's words in a gate, or all of its gates in another script, where no word tells. */
function isStated({ label }: ExpectedGate, texts: readonly string[]): boolean {
  if (texts.some((text) => mentions(text, label))) return true;
  return texts.length > 0 && texts.every((text) => !shareScript(text, label));
}

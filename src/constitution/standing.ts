import type { Plan } from '../plan/model.js';
import { claimsOf, type Claim } from './claims.js';
import { decidingGates } from './deciding.js';
import { matchPrinciple, mentions } from './match.js';
import { shareScript } from './words.js';
import type { Constitution, ExpectedGate, Principle, Standing } from './model.js';

/** How a plan stands by each principle, in the constitution's order, and last by the gates that no principle claims, where there are any. */
export function readStandings(plan: Plan, constitution: Constitution): readonly Standing[] {
  const claims = plan.checks.flatMap((check, round) => claimsOf(check, round, constitution.principles));
  const standings = constitution.principles.map((principle) => readStanding(principle, claims, plan, constitution));
  const stated = claims.filter(({ principles }) => principles.length === 0);
  const missing = unclaimedExpectations(constitution).filter((gate) => !isStated(gate, claims));
  if (stated.length === 0 && missing.length === 0) return standings;
  return [...standings, { gates: stated.map(({ gate }) => gate), deciding: decidingGates(stated), missing }];
}

function readStanding(principle: Principle, all: readonly Claim[], plan: Plan, constitution: Constitution): Standing {
  const claims = all.filter(({ principles }) => principles.includes(principle));
  const label = plan.checks.flatMap(({ labels }) => labels).find((candidate) => matchPrinciple(candidate, constitution.principles).includes(principle));
  return {
    principle,
    gates: claims.map(({ gate }) => gate),
    deciding: decidingGates(claims),
    missing: expectationsFor(principle, constitution).filter((gate) => !isStated(gate, all) && !(claims.length > 0 && isWhole(gate, principle))),
    ...(label !== undefined && { label }),
  };
}

/** A principle whose module knows its gates word for word is held to those, not to a template's labels. */
function expectationsFor(principle: Principle, constitution: Constitution): readonly ExpectedGate[] {
  if (principle.gates.length > 0) return [];
  return expectedGates(constitution).filter((gate) => principlesExpecting(gate, constitution).includes(principle));
}

/** Gates of the template that name no principle at all. One whose principle the constitution does not declare is nobody's, unless it declares none. */
function unclaimedExpectations(constitution: Constitution): readonly ExpectedGate[] {
  return expectedGates(constitution).filter((gate) => {
    const nameless = gate.principle === undefined || constitution.principles.length === 0;
    return nameless && principlesExpecting(gate, constitution).length === 0;
  });
}

function expectedGates({ expected }: Constitution): readonly ExpectedGate[] {
  return expected?.gates ?? [];
}

function principlesExpecting({ principle, label }: ExpectedGate, { principles }: Constitution): readonly Principle[] {
  return matchPrinciple(principle ?? { text: label, ordinals: [], name: label, aliases: [] }, principles);
}

/** Whether the template's gate is the principle itself, so that anything said of the principle states it. */
function isWhole({ label }: ExpectedGate, principle: Principle): boolean {
  return matchPrinciple({ text: label, ordinals: [], name: label, aliases: [] }, [principle]).length > 0;
}

/** Whether the plan has half of the label's words in a gate, or all of its gates in another script, where no word tells. */
function isStated({ label }: ExpectedGate, claims: readonly Claim[]): boolean {
  const texts = claims.map(({ gate }) => `${gate.text} ${gate.principle?.text ?? ''}`);
  if (texts.some((text) => mentions(text, label))) return true;
  return texts.length > 0 && texts.every((text) => !shareScript(text, label));
}

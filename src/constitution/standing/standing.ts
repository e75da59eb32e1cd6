import type { Gate, Plan, PrincipleRef } from '../../plan/model.js';
import { memoizeObject, once } from '../../plan/memoize.js';
import { type Claim, claimsOf, refsIn } from '../matching/claims.js';
import { coveredBy } from './mentioned-principles.js';
import { decidingGates } from './deciding-gates.js';
import { predates, unknowableFor } from './newer-principles.js';
import { arabicOrdinal } from '../matching/ordinals.js';
import { matchPrinciple } from '../matching/match.js';
import { mentionedIn } from '../../plan/words/similarity/mentions.js';
import { countShared, shareScript, distinctiveWords } from '../../plan/words/similarity/significant-words.js';
import { isUnchecked } from '../../rule/comparisons/unchecked-principles.js';
import type { Constitution, ExpectedGate, Principle, Standing } from '../constitution.js';
import { principleWithOrdinal } from '../matching/find-by-ordinal.js';
import { groupByEach } from '../../plan/group-by.js';

/** The result for each principle in the order of the constitution, followed by the gates that belong to no principle. */
export function readStandings(plan: Plan, constitution: Constitution): readonly Standing[] {
  const claims = plan.checks.flatMap((check, round) => claimsOf(check, round, constitution.principles));
  const labels = groupByEach(plan.checks.flatMap((check) => check.labels), (label) => matchPrinciple(label, constitution.principles));
  const own = groupByEach(claims, ({ principles }) => principles);
  const statedGates = once(() => statedIn(claims));
  const isStated: IsStated = (gate) => statedGates()(gate);
  const stated = claims.filter(({ principles }) => principles.length === 0);
  const read = constitution.principles.map((principle): Standing => {
    const [label] = labels.get(principle) ?? [];
    return { ...readStanding(principle, own.get(principle) ?? [], isStated, constitution), ...(label !== undefined && { label }) };
  });
  const standings = withReasons(read, stated.map(({ gate }) => gate), plan, constitution);
  const missing = uncheckedTopics(unclaimedExpectations(constitution), isStated);
  if (stated.length === 0 && missing.length === 0) return standings;
  const others: Standing = { gates: stated.map(({ gate }) => gate), deciding: decidingGates(stated), missing };
  return [...standings, { ...others, ...(predates(plan, constitution) && { later: true }) }];
}

/** Adds the gates that give a principle's ordinal to another name, and the reasons why a principle may be missing. */
function withReasons(standings: readonly Standing[], stated: readonly Gate[], plan: Plan, constitution: Constitution): readonly Standing[] {
  const { principles } = constitution;
  const ordinalGiven = ({ principle }: Gate): Principle | undefined => (principle === undefined ? undefined : principleWithOrdinal(principle, principles));
  const named = standings.map((standing) => {
    const misnamed = stated.filter((gate) => standing.principle !== undefined && ordinalGiven(gate) === standing.principle);
    return misnamed.length > 0 ? { ...standing, misnamed } : standing;
  });
  return named.some(isUnchecked) ? withExcuses(named, plan, constitution) : named;
}

function withExcuses(standings: readonly Standing[], plan: Plan, constitution: Constitution): readonly Standing[] {
  const ordinals = new Set(refsIn(plan.checks).flatMap((ref) => ref.ordinals));
  const cited = constitution.principles.filter(({ ordinal }) => ordinals.has(arabicOrdinal(ordinal ?? '') ?? ''));
  const isCovered = coveredBy(plan, constitution.principles);
  const isLater = unknowableFor(plan, constitution, cited);
  return standings.map((standing) => {
    const { principle } = standing;
    if (principle === undefined || !isUnchecked(standing)) return standing;
    return { ...standing, ...(isCovered(principle) && { covered: true }), ...(isLater(principle) && { later: true }) };
  });
}

type IsStated = (gate: ExpectedGate) => boolean;

function readStanding(principle: Principle, claims: readonly Claim[], isStated: IsStated, constitution: Constitution): Standing {
  return {
    principle,
    gates: claims.map(({ gate }) => gate),
    deciding: decidingGates(claims),
    missing: expectationsFor(principle, constitution).filter((gate) => claims.length === 0 && !isStated(gate)),
  };
}

/** A gate of the template with the principles that it names. */
interface Expectation {
  readonly gate: ExpectedGate;
  readonly principles: readonly Principle[];
}

/** Memoized per constitution. */
const expectationsOf = memoizeObject(({ expected, principles }: Constitution): readonly Expectation[] => {
  const gates = expected?.gates ?? [];
  return gates.map((gate) => ({ gate, principles: matchPrinciple(gate.principle ?? refTo(gate), principles) }));
});

/** The gates of the template for a principle; empty if its module defines the exact gates. */
function expectationsFor(principle: Principle, constitution: Constitution): readonly ExpectedGate[] {
  if (principle.gates.length > 0) return [];
  return expectationsOf(constitution).filter(({ principles }) => principles.includes(principle)).map(({ gate }) => gate);
}

/** The gates of the template that name no principle; all gates, if the constitution declares none. Gates of undeclared principles are left out. */
function unclaimedExpectations(constitution: Constitution): readonly ExpectedGate[] {
  const isNameless = ({ principle }: ExpectedGate): boolean => principle === undefined || constitution.principles.length === 0;
  return expectationsOf(constitution).filter(({ gate, principles }) => principles.length === 0 && isNameless(gate)).map(({ gate }) => gate);
}

const refTo = memoizeObject(({ label }: ExpectedGate): PrincipleRef => ({ text: label, ordinals: [], name: label, aliases: [] }));

/** The gates of labels of which the plan states no gate; a plan may check a topic in its own words. */
function uncheckedTopics(gates: readonly ExpectedGate[], isStated: IsStated): readonly ExpectedGate[] {
  const topicOf = ({ label, principle }: ExpectedGate): string => principle?.text ?? label;
  const checked = new Set(gates.filter((gate) => isStated(gate) || isStated({ label: topicOf(gate) })).map(topicOf));
  return gates.filter((gate) => !checked.has(topicOf(gate)));
}

/** Returns a test whether the plan states a gate of the template: by a distinctive word or the ordinal of its principle. */
function statedIn(claims: readonly Claim[]): IsStated {
  const texts = claims.map(({ gate }) => `${gate.text} ${gate.principle?.text ?? ''}`);
  const stated = new Set(texts.flatMap((text) => [...distinctiveWords(text)]));
  const ordinals = new Set(claims.flatMap(({ gate }) => gate.principle?.ordinals ?? []));
  const isMentioned = mentionedIn(texts);
  // Words in different scripts cannot be compared.
  const isForeign = (label: string): boolean => texts.length > 0 && texts.every((text) => !shareScript(text, label));
  return ({ label, principle }) => {
    if (isMentioned(label) || countShared(distinctiveWords(label), stated) > 0) return true;
    return principle?.ordinals.some((ordinal) => ordinals.has(ordinal)) === true || isForeign(label);
  };
}

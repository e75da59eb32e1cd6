import type { Standing } from '../constitution/constitution.js';
import { WORST_FIRST } from '../constitution/standing/deciding-gates.js';
import { groupBy } from '../plan/group-by.js';
import type { Gate } from '../plan/model.js';
import { STATED_GATES } from '../rule/gates/principle.js';
import type { GateResult, PrincipleResult, StandingVerdict } from './result.js';
import type { Waivers } from './findings/waivers.js';

const [FAIL, OPEN, ...BETTER] = WORST_FIRST;
/** Waived gates are better than those that fail the plan, and worse than all others. */
const WORST_RESULT_FIRST: readonly StandingVerdict[] = [FAIL, OPEN, 'waived', ...BETTER];

/** The result of each principle with waivers applied; `missing` are the rules that report their principle as missing. */
export function principleResults(standings: readonly Standing[], waivers: Waivers, missing: ReadonlySet<string>): readonly PrincipleResult[] {
  return standings.flatMap((standing) => {
    const { principle } = standing;
    if (!principle) return labelled(standing).map((group) => toResult(group, waivers));
    const { rule, name, nonNegotiable, ordinal } = principle;
    const result = toResult({ ...standing, rule, name, nonNegotiable, ...(ordinal !== undefined && { ordinal }) }, waivers);
    return [result.verdict === 'missing' && !missing.has(rule) ? { ...result, asked: false } : result];
  });
}

interface Group extends Pick<Standing, 'gates' | 'deciding'> {
  readonly rule: string;
  readonly ordinal?: string;
  readonly name: string;
  readonly nonNegotiable: boolean;
}

function labelled({ gates, deciding }: Standing): readonly Group[] {
  const decides = new Set(deciding);
  return [...groupBy(gates, ({ principle }) => principle?.text ?? '').values()].map((own) => {
    const [{ principle: ref }] = own;
    const [ordinal] = ref?.ordinals ?? [];
    return {
      rule: STATED_GATES,
      ...(ordinal !== undefined && { ordinal }),
      name: ref?.name ?? 'Stated gates',
      nonNegotiable: false,
      gates: own,
      deciding: own.filter((gate) => decides.has(gate)),
    };
  });
}

function toResult({ gates, deciding, ...principle }: Group, waivers: Waivers): PrincipleResult {
  const decides = new Set(deciding);
  return {
    rule: principle.rule,
    ...(principle.ordinal !== undefined && { ordinal: principle.ordinal }),
    name: principle.name,
    nonNegotiable: principle.nonNegotiable,
    verdict: worstOf(deciding.map((gate) => verdictOf(gate, waivers))),
    gates: gates.map((gate) => toGateResult(gate, decides.has(gate), waivers)),
  };
}

/** The worst of the verdicts; `missing` without any. */
export function worstOf(verdicts: readonly StandingVerdict[]): StandingVerdict {
  return WORST_RESULT_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'missing';
}

function toGateResult(gate: Gate, deciding: boolean, waivers: Waivers): GateResult {
  const { text, evidence, asserted, recheck } = gate;
  return { line: gate.at.start.line, text, verdict: verdictOf(gate, waivers), evidence, asserted, recheck, deciding };
}

function verdictOf(gate: Gate, { excused }: Waivers): StandingVerdict {
  return excused.has(gate) ? 'waived' : gate.verdict;
}

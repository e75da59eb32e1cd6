import { readStandings } from './constitution/standing.js';
import type { Constitution } from './constitution/model.js';
import { toFacts } from './facts.js';
import type { Plan } from './plan/model.js';
import { principleResults } from './principle-results.js';
import { problem, type Facts, type Rule } from './problem.js';
import type { LintedFile } from './result.js';
import type { Severities } from './severities.js';
import { declaredMessage, stampFindings, type Found } from './stamp.js';
import { markWaived, readWaivers, type Waivers } from './waivers.js';

/** What a plan is judged by. */
export interface Ruleset {
  readonly rules: readonly Rule[];
  readonly constitution: Constitution;
  readonly severities: Severities;
}

/** A rule that threw: a bug of the rule's, which no plan may cause. */
export class RuleCrash extends Error {
  override readonly name = 'RuleCrash';

  constructor(rule: string, path: string, cause: unknown) {
    super(`Rule \`${rule}\` crashed on \`${path}\`: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`, { cause });
  }
}

/** Plan × rules → findings, and how the plan stands. `repositoryPath` is the plan's path from the repository root, for fingerprints. */
export function lint(plan: Plan, ruleset: Ruleset, repositoryPath = plan.path): LintedFile {
  const { rules, constitution, severities } = ruleset;
  const standings = readStandings(plan, constitution);
  const waivers = readWaivers(plan, standings);
  const facts = toFacts(plan, constitution, standings, waivers);
  const judged = judgeWaivers(waivers, rules);
  const found = rules.flatMap((rule) => [...applyRule(rule, facts), ...judged.filter((judgement) => judgement.rule === rule)]);
  const findings = stampFindings(plan, found, { severities, repositoryPath });
  return {
    path: plan.path,
    constitution: { title: constitution.title, source: constitution.source },
    principles: principleResults(standings, waivers),
    findings: markWaived(findings, waivers),
  };
}

function applyRule(rule: Rule, facts: Facts): readonly Found[] {
  try {
    const found = Array.from(rule.check(facts), (one) => ({ rule, problem: one }));
    for (const one of found) declaredMessage(rule, one.problem.messageId);
    return found;
  } catch (cause) {
    throw new RuleCrash(rule.id, facts.plan.path, cause);
  }
}

/** What only the engine can see, since it takes gates and rows together; the rules declare the words. */
function judgeWaivers({ refused, orphans }: Waivers, rules: readonly Rule[]): readonly Found[] {
  const declaring = (id: string, messageId: string): readonly Rule[] => rules.filter((rule) => rule.id === id && messageId in rule.messages);
  return [
    ...refused.flatMap(({ row, principle, gate }) => declaring(principle.rule, 'waiver-refused').map((rule) => {
      const data = { row: row.cells[0]?.text ?? '', principle: principle.name, text: gate.text };
      return { rule, problem: problem('waiver-refused', row, { data }) };
    })),
    ...orphans.flatMap((row) => declaring('complexity-tracking', 'orphan-row').map((rule) => {
      return { rule, problem: problem('orphan-row', row, { data: { row: row.cells[0]?.text ?? '' } }) };
    })),
  ];
}

import { isNativeError } from 'node:util/types';
import { readStandings } from '../constitution/standing/standing.js';
import type { Constitution } from '../constitution/constitution.js';
import { gatherEvidence } from '../evidence/gather/gather.js';
import type { Finding } from './findings/finding.js';
import { toFacts } from './facts.js';
import type { Plan } from '../plan/model.js';
import { principleResults } from './principle-results.js';
import { PRINCIPLE_MISSING } from '../rule/gates/gate-messages.js';
import type { Facts, Phase, Rule, SourceDefect } from '../rule/problem.js';
import type { ConstitutionFacts, LintedFile } from './result.js';
import type { RuleOptionValues } from './findings/rule-settings.js';
import { configuredSeverity, declaredSeverities, isOn, mergeSeverities, type Severities } from './findings/severities.js';
import { joinFindings } from './findings/join.js';
import { keepHeadline, type Stage } from './findings/stage.js';
import { RuleMisuse } from './rule-misuse.js';
import { byPlace, declaredMessage, toFindings, type Found, type FindingContext } from './findings/to-findings.js';
import { applySuppressions } from './suppressions/apply-suppressions.js';
import { readWaivers } from './findings/waivers.js';

/** The rules, severities and constitution that a plan is linted with. */
export interface Ruleset {
  readonly rules: readonly Rule[];
  readonly constitution: Constitution;
  readonly severities: Severities;
  /** The configured options of rules, by rule id. */
  readonly options?: RuleOptionValues;
  /** Whether comments in the plan suppress findings; true by default. */
  readonly inlineConfig?: boolean;
  readonly stage?: Stage;
}

/** A rule threw an error, which is a bug in the rule. */
export class RuleCrash extends Error {
  override readonly name = 'RuleCrash';

  constructor(rule: string, path: string, cause: unknown) {
    super(cause instanceof RuleMisuse ? `${cause.message} (on \`${path}\`)` : `Rule \`${rule}\` crashed on \`${path}\`: ${stackOf(cause)}`, { cause });
  }
}

const stackOf = (cause: unknown): string => (isNativeError(cause) ? (cause.stack ?? cause.message) : String(cause));

/** Lints a plan with a ruleset; `repositoryPath` is used in fingerprints. */
export function lint(plan: Plan, ruleset: Ruleset, repositoryPath = plan.path, evidence = gatherEvidence(plan)): LintedFile {
  const { rules, constitution, options } = ruleset;
  const standings = readStandings(plan, constitution);
  const waivers = readWaivers(plan, standings);
  const facts = toFacts(plan, constitution, standings, waivers, { repositoryPath, evidence });
  const severities = severitiesOf(ruleset);
  const active = rules.filter((rule) => runsIn('plan', rule) && isOn(rule, severities));
  const found = active.flatMap((rule) => applyRule(rule, factsFor(rule, facts, severities, options)));
  const context = { severities, repositoryPath, waivers };
  const findings = suppressed(toFindings(plan, found, context), facts, ruleset, context);
  const missing = new Set(findings.filter(({ messageId }) => messageId === PRINCIPLE_MISSING).map(({ rule }) => rule));
  return {
    path: plan.path,
    constitution: factsOf(constitution),
    principles: principleResults(standings, waivers, missing),
    findings: joinFindings(ruleset.stage === 'draft' ? keepHeadline(findings, rules) : findings, rules),
  };
}

function runsIn(phase: Phase, rule: Rule): boolean {
  return (rule.phase ?? 'plan') === phase;
}

function severitiesOf({ rules, severities, stage }: Ruleset): Severities {
  return stage === 'draft' ? mergeSeverities(declaredSeverities(rules, 'draft'), severities) : severities;
}

/** Applies suppressions last, because a comment is unused only if no other rule reports a finding there. */
function suppressed(findings: readonly Finding[], facts: Facts, { rules, inlineConfig = true }: Ruleset, context: FindingContext): readonly Finding[] {
  if (!inlineConfig) return findings;
  const { findings: marked, states } = applySuppressions(findings, facts.plan, rules);
  if (states.length === 0) return marked;
  const found = rules.filter((rule) => runsIn('suppressions', rule)).flatMap((rule) => applyRule(rule, { ...facts, suppressions: states }));
  return [...marked, ...toFindings(facts.plan, found, context)].sort(byPlace);
}

/** The findings about the constitution or template that `source` holds; `plan` is read from its text. */
export function lintSource(source: Pick<Plan, 'path' | 'source'>, defects: readonly SourceDefect[], ruleset: Ruleset, plan: Plan): readonly Finding[] {
  const { rules, constitution, severities } = ruleset;
  const location = { repositoryPath: source.path, evidence: gatherEvidence(plan) };
  const facts = { ...toFacts(plan, constitution, [], readWaivers(plan, []), location), sourceDefects: defects };
  const found = rules.filter((rule) => runsIn('sources', rule)).flatMap((rule) => applyRule(rule, facts));
  return toFindings(source, found, { severities, repositoryPath: source.path });
}

/** The facts for one rule, with its options and severities. */
function factsFor(rule: Rule, facts: Facts, severities: Severities, options: RuleOptionValues = {}): Facts {
  return {
    ...facts,
    options: { ...rule.options?.defaults, ...options[rule.id] },
    isReported: (messageId) => (configuredSeverity(severities, rule.id, messageId) ?? rule.messages[messageId]?.severity) !== 'off',
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

function factsOf({ title, source, version, amended }: Constitution): ConstitutionFacts {
  return { title, source, ...(version !== undefined && { version }), ...(amended !== undefined && { amended }) };
}

import type { Settings } from '../config/settings.js';
import { predates } from '../../constitution/history.js';
import type { Constitution } from '../../constitution/constitution.js';
import { readSources, type Resolver } from '../../constitution/resolve.js';
import type { ConstitutionSources } from '../../constitution/sources.js';
import { lint, lintSource, type Ruleset } from '../../engine/lint.js';
import type { Plan } from '../../plan/model.js';
import { gatherEvidence } from '../../evidence/gather.js';
import type { Surroundings } from '../../evidence/surroundings.js';
import { parsePlan } from '../../plan/parse-plan.js';
import type { Rule, SourceDefect } from '../../rule/problem.js';
import type { FixedFile, LintedFile } from '../../engine/result.js';
import { presetSeverities } from '../../engine/findings/presets.js';
import { mergeSeverities } from '../../engine/findings/severities.js';
import type { Registry } from './registry.js';
import { NO_STOPWATCH, type Stopwatch } from './stopwatch.js';

/** A plan to judge. `repositoryPath` is where it is from the repository's root. */
export interface PlanText {
  readonly path: string;
  readonly repositoryPath: string;
  readonly source: string;
  /** The tree of the source, where it was parsed already. */
  readonly tree?: Plan['tree'];
  /** Where it stands; absent for a text that came without a file. */
  readonly surroundings?: Surroundings;
}

/** How to judge it, apart from its constitution. */
export type LintSettings = Pick<Settings, 'severities' | 'preset' | 'stage' | 'plugins' | 'inlineConfig'> & Partial<Pick<Settings, 'options'>>;

/** How a plan was judged, what was found on the way about its constitution, and the rules that judged it. */
export interface LintedPlan {
  readonly file: LintedFile;
  readonly about: readonly LintedFile[];
  readonly note?: string;
  readonly rules: readonly Rule[];
  /** What the safe fixes made of the text, or would make of it. */
  readonly fixed?: Omit<FixedFile, 'path'>;
}

/** What plans are judged by: the files, and what they say. */
export interface Basis {
  readonly sources: ConstitutionSources;
  readonly resolver: Resolver;
}

/** Reads the files that plans are judged by: once for all plans that share them. */
export function basisOf(sources: ConstitutionSources, { plugins }: Pick<LintSettings, 'plugins'>, registry: Registry): Basis {
  return { sources, resolver: readSources(sources, registry.builtIn, [...registry.documentRules, ...plugins]) };
}

/** One plan's text → its result. Touches nothing but its arguments. */
export function lintPlan(text: PlanText, { sources, resolver }: Basis, settings: LintSettings, registry: Registry, watch: Stopwatch = NO_STOPWATCH): LintedPlan {
  const plan = watch.time('reading the plan', () => parsePlan(text.source, { path: text.path, ...resolver.reading, ...(text.tree && { tree: text.tree }) }));
  const others = [...registry.documentRules, ...settings.plugins];
  const resolution = watch.time('choosing the constitution', () => resolver.resolve(plan));
  const rules = [...resolution.principleRules, ...others.filter(({ principle }) => principle === undefined)];
  const timed = rules.map((rule): Rule => ({ ...rule, check: (facts) => watch.time(`rule ${rule.id}`, () => [...rule.check(facts)]) }));
  const severities = mergeSeverities(presetSeverities(settings.preset, rules), settings.severities);
  const ruleset = { ...settings, severities, rules: timed, constitution: resolution.constitution };
  const file = lint(plan, ruleset, text.repositoryPath, gatherEvidence(plan, text.surroundings));
  const note = resolution.note ?? amendmentNote(plan, resolution.constitution, file);
  return {
    file,
    about: lintSources(sources, resolution.defects, ruleset, plan),
    ...(note !== undefined && { note }),
    rules,
  };
}

/** Said where a plan does not check all principles, and is older than some. */
function amendmentNote(plan: Plan, constitution: Constitution, { principles }: LintedFile): string | undefined {
  const isOlder = predates(plan, constitution) && principles.some(({ verdict }) => verdict === 'missing');
  return isOlder ? `${constitution.source} was amended after some plans were written: what it has added since is not asked of them.` : undefined;
}

/** What is wrong with the constitution or the template is told under that file. */
function lintSources({ file, template }: ConstitutionSources, defects: readonly SourceDefect[], ruleset: Ruleset, plan: Plan): readonly LintedFile[] {
  return [file, template].flatMap((source) => {
    const own = defects.filter(({ path }) => path === source?.path);
    if (!source || own.length === 0) return [];
    return [{ path: source.path, principles: [], findings: lintSource({ path: source.path, source: source.text }, own, ruleset, plan) }];
  });
}

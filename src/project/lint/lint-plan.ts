import type { Settings } from '../config/settings.js';
import { predates } from '../../constitution/standing/newer-principles.js';
import type { Constitution } from '../../constitution/constitution.js';
import { createResolver, type Resolver } from '../../constitution/resolve/resolve.js';
import type { ConstitutionSources } from '../../constitution/reading/sources.js';
import { lint, lintSource, type Ruleset } from '../../engine/lint.js';
import type { Plan } from '../../plan/model.js';
import { gatherEvidence } from '../../evidence/gather/gather.js';
import type { Surroundings } from '../../evidence/surroundings.js';
import { parsePlan } from '../../plan/parse/parse-plan.js';
import type { Rule, SourceDefect } from '../../rule/problem.js';
import type { FixedFile, LintedFile } from '../../engine/result.js';
import { presetSeverities } from '../../engine/findings/presets.js';
import { mergeSeverities } from '../../engine/findings/severities.js';
import type { Registry } from './registry.js';
import { NO_STOPWATCH, type Stopwatch } from './stopwatch.js';

/** A plan to lint. `repositoryPath` is its path from the root of the repository. */
export interface PlanText {
  readonly path: string;
  readonly repositoryPath: string;
  readonly source: string;
  /** The tree of the source, if it was already parsed. */
  readonly tree?: Plan['tree'];
  /** The repository around the plan; absent for a text without a file. */
  readonly surroundings?: Surroundings;
}

/** The settings for linting, without the constitution. */
export type LintSettings = Pick<Settings, 'severities' | 'preset' | 'stage' | 'plugins' | 'inlineConfig'> & Partial<Pick<Settings, 'options'>>;

/** A linted plan, the findings about its constitution, and the rules that ran. */
export interface LintedPlan {
  readonly file: LintedFile;
  readonly about: readonly LintedFile[];
  readonly note?: string;
  readonly rules: readonly Rule[];
  /** The text after the safe fixes. */
  readonly fixed?: Omit<FixedFile, 'path'>;
}

/** The constitution and template of plans: the files, and their parsed content. */
export interface ParsedSources {
  readonly sources: ConstitutionSources;
  readonly resolver: Resolver;
}

/** Parses the constitution and template once for all plans that share them. */
export function parseSources(sources: ConstitutionSources, { plugins }: Pick<LintSettings, 'plugins'>, registry: Registry): ParsedSources {
  return { sources, resolver: createResolver(sources, registry.builtIn, [...registry.rules, ...plugins]) };
}

/** Lints the text of one plan; a pure function. */
export function lintPlan(text: PlanText, { sources, resolver }: ParsedSources, settings: LintSettings, registry: Registry, watch: Stopwatch = NO_STOPWATCH): LintedPlan {
  const plan = watch.time('reading the plan', () => parsePlan(text.source, { path: text.path, ...resolver.reading, ...(text.tree && { tree: text.tree }) }));
  const others = [...registry.rules, ...settings.plugins];
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

/** A note for a plan that does not check all principles and is older than some. */
function amendmentNote(plan: Plan, constitution: Constitution, { principles }: LintedFile): string | undefined {
  const isOlder = predates(plan, constitution) && principles.some(({ verdict }) => verdict === 'missing');
  return isOlder ? `${constitution.source} was amended after some plans were written: principles added since are not reported for them.` : undefined;
}

/** The findings about the constitution and the template, each under its own file. */
function lintSources({ files = [], template }: ConstitutionSources, defects: readonly SourceDefect[], ruleset: Ruleset, plan: Plan): readonly LintedFile[] {
  return [...files, template].flatMap((source) => {
    const own = defects.filter(({ path }) => path === source?.path);
    if (!source || own.length === 0) return [];
    return [{ path: source.path, principles: [], findings: lintSource({ path: source.path, source: source.text }, own, ruleset, plan) }];
  });
}

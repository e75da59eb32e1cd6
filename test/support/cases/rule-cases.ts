import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { registry } from '../../../rules/index.js';
import { createResolver, type Resolution } from '../../../src/constitution/resolve/resolve.js';
import type { ConstitutionSources, SourceFile } from '../../../src/constitution/reading/sources.js';
import { lint, lintSource, type Ruleset } from '../../../src/engine/lint.js';
import type { Finding } from '../../../src/engine/findings/finding.js';
import type { Plan } from '../../../src/plan/model.js';
import { parsePlan } from '../../../src/plan/parse/parse-plan.js';
import type { Rule } from '../../../src/rule/problem.js';
import type { Severities } from '../../../src/engine/findings/severities.js';
import { applyCase, readTable, writeTable } from './case-tables.js';

/**
 * A fixture of a rule: `fixtures/rules/<rule>/<name>.md`, linted with the built-in constitution;
 * the folder `<name>/` with `plan.md` and optionally `constitution.md` and `plan-template.md`;
 * or a row of `<base>.tsv`: the plan `<base>.md` with one line replaced.
 * `<name>.out` holds the expected findings of the rule; a case without one has none.
 */
export interface RuleCase {
  readonly rule: string;
  readonly name: string;
  readonly plan: string;
  readonly sources: ConstitutionSources;
  /** The expected findings of the rule, one per line. */
  readonly expected: string;
}

const FIXTURES = new URL('../../../../fixtures/rules/', import.meta.url);
/** The cases of generated rules. */
const GENERATED = 'generated';

/** All cases, by rule and name. */
export function ruleCases(): readonly RuleCase[] {
  return readdirSync(FIXTURES).toSorted().flatMap((rule) => {
    const folder = new URL(`${rule}/`, FIXTURES);
    return readdirSync(folder).filter((entry) => !entry.endsWith('.out')).toSorted().flatMap((entry) => readCases(rule, entry, folder));
  });
}

function readCases(rule: string, entry: string, folder: URL): readonly RuleCase[] {
  const url = new URL(entry, folder);
  if (!entry.endsWith('.tsv')) return [readCase(rule, entry, folder)];
  const base = readCase(rule, entry.replace(/\.tsv$/, '.md'), folder);
  return readTable(readFileSync(url, 'utf8')).map((one) => ({ ...base, name: one.name, plan: applyCase(base.plan, one), expected: one.expected }));
}

function readCase(rule: string, entry: string, folder: URL): RuleCase {
  const name = entry.replace(/\.md$/, '');
  const project = new URL(`${entry}/`, folder);
  const own = statSync(new URL(entry, folder)).isDirectory();
  const output = new URL(`${name}.out`, folder);
  return {
    rule,
    name,
    plan: readFileSync(own ? new URL('plan.md', project) : new URL(entry, folder), 'utf8'),
    sources: own ? sourcesIn(project) : { choice: rule === 'stated-gates' ? 'auto' : 'nebula' },
    expected: existsSync(output) ? readFileSync(output, 'utf8') : '',
  };
}

/** Writes the current findings of each case into its `.out` file or its row. */
export function writeExpectations(): void {
  const found = new Map(ruleCases().map((one) => [`${one.rule}/${one.name}`, lintCase(one, one.plan)]));
  for (const rule of readdirSync(FIXTURES)) {
    const folder = new URL(`${rule}/`, FIXTURES);
    for (const entry of readdirSync(folder)) {
      const url = new URL(entry, folder);
      const name = entry.replace(/\.\w+$/, '');
      if (entry.endsWith('.tsv')) writeFileSync(url, writeTable(readTable(readFileSync(url, 'utf8')).map((one) => ({ ...one, expected: found.get(`${rule}/${one.name}`) ?? '' }))));
      else if (!entry.endsWith('.out')) writeOutput(new URL(`${name}.out`, folder), found.get(`${rule}/${name}`) ?? '');
    }
  }
}

function writeOutput(url: URL, found: string): void {
  if (found === '') rmSync(url, { force: true });
  else writeFileSync(url, found);
}

function sourcesIn(project: URL): ConstitutionSources {
  const [file, template] = ['constitution.md', 'plan-template.md'].map((path) => sourceIn(project, path));
  return { choice: 'auto', files: file ? [file] : [], ...(template && { template }) };
}

function sourceIn(project: URL, path: string): SourceFile | undefined {
  const url = new URL(path, project);
  return existsSync(url) ? { path, text: readFileSync(url, 'utf8') } : undefined;
}

/** The findings of the case's rule, one per line: `line:col-endLine:endCol severity [waived ]messageId message`. Messages that are off by default are warnings. */
export function lintCase({ rule, sources }: RuleCase, text: string): string {
  const reader = createResolver(sources, registry.builtIn, registry.rules);
  const plan = parsePlan(text, { path: 'plan.md', ...reader.reading });
  const resolution = reader.resolve(plan);
  const rules = rulesNamed(rule, resolution);
  const severities = switchedOn(rules);
  const ruleset = { rules, constitution: resolution.constitution, severities };
  const { findings } = lint(plan, ruleset);
  return [...findings.map((finding) => lineOf(finding, rule)), ...aboutSources(sources, resolution, ruleset, plan)].map((line) => `${line}\n`).join('');
}

function rulesNamed(rule: string, { principleRules }: Resolution): readonly Rule[] {
  const found = [...principleRules, ...registry.rules].filter(({ id, principle }) => (rule === GENERATED ? principle?.declaredBy === 'constitution' : id === rule));
  if (found.length === 0) throw new Error(`No rule is called ${rule}`);
  return found;
}

function switchedOn(rules: readonly Rule[]): Severities {
  const off = rules.flatMap(({ id, messages }) => Object.entries(messages).filter(([, { severity }]) => severity === 'off').map(([messageId]) => [`${id}/${messageId}`, 'warning'] as const));
  return Object.fromEntries(off);
}

function aboutSources({ files = [], template }: ConstitutionSources, { defects }: Resolution, ruleset: Ruleset, plan: Plan): readonly string[] {
  return [...files, template].flatMap((source) => {
    const own = defects.filter(({ path }) => path === source?.path);
    return source === undefined ? [] : lintSource({ path: source.path, source: source.text }, own, ruleset, plan).map((finding) => `${finding.path}:${lineOf(finding, finding.rule)}`);
  });
}

function lineOf({ at: { start, end }, severity, waiver, rule, messageId, message }: Finding, folder: string): string {
  const id = folder === rule ? messageId : `${rule}/${messageId}`;
  return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${waiver === undefined ? '' : 'waived '}${id} ${message}`;
}

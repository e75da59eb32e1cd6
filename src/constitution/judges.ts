import type { Plan } from '../plan/model.js';
import { principleRule } from '../rule/principle.js';
import type { Rule } from '../rule/problem.js';
import { isNamed } from './matching/match.js';
import type { Constitution, Expectations, Principle } from './constitution.js';
import type { ConstitutionFile } from './read.js';
import type { BuiltIn } from './sources.js';

/** All that the choice depends on, besides the plan. */
export interface Choice {
  /** The built-in constitution was asked for by name. */
  readonly told: boolean;
  readonly found: ConstitutionFile | undefined;
  /** What the project's template expects. */
  readonly expected: Expectations | undefined;
  readonly builtIn: BuiltIn;
  readonly modules: readonly Rule[];
}

/** The constitution in force, with one rule for each principle, in its order. */
export interface Judges {
  readonly constitution: Constitution;
  readonly rules: readonly Rule[];
  readonly note?: string;
}

interface Pair {
  readonly principle: Principle;
  readonly rule: Rule;
}

/** Fewer names than this may be common to many constitutions. */
const NAMES_THAT_TELL = 3;

/** What judges each plan: the built-in constitution where it is meant; else the one that was found; else the gates that the plan states itself. Each is made once. */
export function chooseJudges(choice: Choice): (plan: Plan) => Judges {
  const { told, found, builtIn } = choice;
  const blank = found === undefined || found.unfilled;
  const own = byBuiltIn(choice, undefined);
  const others = told ? own : judgesFound(choice);
  return (plan) => (blank && speaksOf(plan, builtIn) ? own : others);
}

function judgesFound(choice: Choice): Judges {
  const { found, builtIn } = choice;
  if (found === undefined) return byStatedGates(choice, 'No constitution found: plans are linted by the gates that they state themselves. Write `.specify/memory/constitution.md`, or name another file with the key `constitution`.');
  if (found.principles.length === 0) return byStatedGates(choice, undefined);
  return declaresAll(found, builtIn) ? byBuiltIn(choice, found) : byFile(choice, found);
}

function byBuiltIn({ builtIn, expected, modules }: Choice, file: ConstitutionFile | undefined): Judges {
  const own = builtIn.principleRules.flatMap((rule) => (rule.principle === undefined ? [] : [{ principle: rule.principle, rule }]));
  const further = file?.principles.filter(({ name }) => !own.some(({ principle }) => isNamed(name, principle.name))) ?? [];
  const pairs = withModules([...own, ...further.map(generate)], modules);
  const { constitution } = builtIn;
  const named = file === undefined ? {} : identityOf(file);
  const joined = constitution.expected && expected ? { expected: join(constitution.expected, expected) } : {};
  return { constitution: { ...constitution, ...named, ...joined, principles: pairs.map(({ principle }) => principle) }, rules: pairs.map(({ rule }) => rule) };
}

function byFile({ expected, modules }: Choice, file: ConstitutionFile): Judges {
  const pairs = withModules(file.principles.map(generate), modules);
  return {
    constitution: { ...identityOf(file), origin: 'file', principles: pairs.map(({ principle }) => principle), ...(expected && { expected }) },
    rules: pairs.map(({ rule }) => rule),
  };
}

function identityOf(file: ConstitutionFile): Pick<Constitution, 'title' | 'source' | 'version' | 'amended' | 'history' | 'clauses'> {
  const { title, path, version, amended, history } = file;
  return { title, source: path, history, clauses: () => file.clauses, ...(version !== undefined && { version }), ...(amended !== undefined && { amended }) };
}

function byStatedGates({ expected, modules }: Choice, note: string | undefined): Judges {
  const pairs = withModules([], modules);
  const constitution: Constitution = { title: 'Stated gates', origin: 'stated', source: 'stated', principles: pairs.map(({ principle }) => principle), ...(expected && { expected }) };
  return { constitution, rules: pairs.map(({ rule }) => rule), ...(note !== undefined && { note }) };
}

function generate(principle: Principle): Pair {
  return { principle, rule: principleRule(principle) };
}

/** A module knows what its principle asks for; the constitution knows how it is numbered here. A module whose principle nobody declares is in force as well: the project listed it. */
function withModules(pairs: readonly Pair[], modules: readonly Rule[]): readonly Pair[] {
  const isDeclared = (rule: Rule): boolean => pairs.some(({ principle }) => isNamed(principle.name, rule.principle?.name ?? ''));
  const further = modules.flatMap((rule) => (rule.principle === undefined || isDeclared(rule) ? [] : [{ rule, principle: rule.principle }]));
  const declared = pairs.map((pair): Pair => {
    const rule = modules.find(({ principle }) => principle !== undefined && isNamed(pair.principle.name, principle.name));
    if (rule?.principle === undefined) return pair;
    const { ordinal } = pair.principle;
    return { rule, principle: { ...rule.principle, rule: rule.id, ...(ordinal !== undefined && { ordinal }) } };
  });
  return [...declared, ...further];
}

function declaresAll({ principles }: ConstitutionFile, { constitution }: BuiltIn): boolean {
  return constitution.principles.every((wanted) => principles.some(({ name }) => isNamed(name, wanted.name)));
}

/** Whether the plan's check calls enough of the built-in principles by their names. */
function speaksOf({ checks }: Plan, { constitution }: BuiltIn): boolean {
  const names = checks.flatMap(({ labels, gates }) => [...labels.map(({ name }) => name), ...gates.map(({ principle, text }) => principle?.name ?? text)]);
  return constitution.principles.filter((wanted) => names.some((name) => isNamed(name, wanted.name))).length >= NAMES_THAT_TELL;
}

/** The built-in sections and fields stay in force; the project's template adds its gates and placeholders. */
function join(own: Expectations, template: Expectations): Expectations {
  return { ...own, gates: template.gates, placeholders: [...new Set([...own.placeholders, ...template.placeholders])] };
}

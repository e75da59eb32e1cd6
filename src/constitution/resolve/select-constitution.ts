import type { Plan } from '../../plan/model.js';
import { principleRule } from '../../rule/gates/principle.js';
import type { Rule } from '../../rule/problem.js';
import type { Constitution, Expectations, Principle } from '../constitution.js';
import type { ConstitutionFile } from '../reading/read.js';
import type { BuiltIn } from '../reading/sources.js';
import { isNamed } from '../matching/find-by-name.js';

/** The inputs of the selection, apart from the plan. */
export interface Choice {
  /** Whether the configuration selects the built-in constitution. */
  readonly builtInOnly: boolean;
  readonly found: ConstitutionFile | undefined;
  /** The expectations of the project's template. */
  readonly expected: Expectations | undefined;
  readonly builtIn: BuiltIn;
  readonly modules: readonly Rule[];
}

/** A constitution with one rule per principle, in its order. */
export interface SelectedConstitution {
  readonly constitution: Constitution;
  readonly rules: readonly Rule[];
  readonly note?: string;
}

interface Pair {
  readonly principle: Principle;
  readonly rule: Rule;
}

/** The minimum number of built-in names; fewer may be in many constitutions. */
const FEWEST_NAMES = 3;

/** Returns a function that selects the constitution of a plan: the built-in one, the one that was found, or the gates that the plan states itself. */
export function constitutionSelector(choice: Choice): (plan: Plan) => SelectedConstitution {
  const { builtInOnly, found, builtIn } = choice;
  const blank = found === undefined || found.unfilled;
  const own = byBuiltIn(choice, undefined);
  const others = builtInOnly ? own : byFound(choice);
  return (plan) => (blank && namesBuiltIn(plan, builtIn) ? own : others);
}

function byFound(choice: Choice): SelectedConstitution {
  const { found, builtIn } = choice;
  if (found === undefined) return byStatedGates(choice, 'No constitution found: plans are linted by the gates that they state themselves. Write `.specify/memory/constitution.md`, or name another file with the key `constitution`.');
  if (found.principles.length === 0) return byStatedGates(choice, undefined);
  return declaresAll(found, builtIn) ? byBuiltIn(choice, found) : byFile(choice, found);
}

function byBuiltIn({ builtIn, expected, modules }: Choice, file: ConstitutionFile | undefined): SelectedConstitution {
  const own = builtIn.principleRules.flatMap((rule) => (rule.principle === undefined ? [] : [{ principle: rule.principle, rule }]));
  const further = file?.principles.filter(({ name }) => !own.some(({ principle }) => isNamed(name, principle.name))) ?? [];
  const pairs = withModules([...own, ...further.map(generate)], modules);
  const { constitution } = builtIn;
  const named = file === undefined ? {} : identityOf(file);
  const joined = constitution.expected && expected ? { expected: join(constitution.expected, expected) } : {};
  const principles = pairs.map(({ principle }) => principle);
  return { constitution: { ...constitution, ...named, ...joined, principles }, rules: pairs.map(({ rule }) => rule) };
}

function byFile({ expected, modules }: Choice, file: ConstitutionFile): SelectedConstitution {
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

function byStatedGates({ expected, modules }: Choice, note: string | undefined): SelectedConstitution {
  const pairs = withModules([], modules);
  const principles = pairs.map(({ principle }) => principle);
  const constitution: Constitution = { title: 'Stated gates', origin: 'stated', source: 'stated', principles, ...(expected && { expected }) };
  return { constitution, rules: pairs.map(({ rule }) => rule), ...(note !== undefined && { note }) };
}

function generate(principle: Principle): Pair {
  return { principle, rule: principleRule(principle) };
}

/** Replaces generated rules by modules; one for an undeclared principle is active too, because the project configured it. */
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

/** Whether the plan's check names enough of the built-in principles. */
function namesBuiltIn({ checks }: Plan, { constitution }: BuiltIn): boolean {
  const names = checks.flatMap(({ labels, gates }) => [...labels.map(({ name }) => name), ...gates.map(({ principle, text }) => principle?.name ?? text)]);
  return constitution.principles.filter((wanted) => names.some((name) => isNamed(name, wanted.name))).length >= FEWEST_NAMES;
}

/** The built-in sections and fields, with the gates and placeholders of the project's template. */
function join(own: Expectations, template: Expectations): Expectations {
  return { ...own, gates: template.gates, placeholders: [...new Set([...own.placeholders, ...template.placeholders])] };
}

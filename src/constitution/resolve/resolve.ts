import type { Plan } from '../../plan/model.js';
import type { ParseOptions } from '../../plan/parse/parse-plan.js';
import { parseTemplate } from '../../plan/parse/parse-template.js';
import { STOCK_NAMES } from '../../plan/words/names/own-names.js';
import { memoize } from '../../plan/memoize.js';
import { statedGatesRule } from '../../rule/gates/principle.js';
import type { Rule, SourceDefect } from '../../rule/problem.js';
import type { Constitution } from '../constitution.js';
import { joinConstitutions, readConstitutions } from '../reading/join-constitutions.js';
import { constitutionSelector } from './select-constitution.js';
import type { ConstitutionFile } from '../reading/read.js';
import { findSourceDefects } from './source-defects.js';
import type { BuiltIn, ConstitutionSources } from '../reading/sources.js';
import { readExpectations } from '../reading/template.js';

/** The constitution of a plan, with its rules, defects and notes. */
export interface Resolution {
  readonly constitution: Constitution;
  /** One per principle, in order, and last the rule for gates that belong to no principle. */
  readonly principleRules: readonly Rule[];
  readonly defects: readonly SourceDefect[];
  readonly note?: string;
}

/** The parsed constitution and template, shared by all plans that use them. */
export interface Resolver {
  /** The parser options from the project's template. */
  readonly reading: Omit<ParseOptions, 'path'>;
  /** The version of the constitution, and the date of its last amendment. */
  readonly edition: Pick<ConstitutionFile, 'version' | 'amended'>;
  resolve(plan: Plan): Resolution;
}

/** Memoized, because many projects have the same template, the stock one. */
const templateOf = memoize((text) => {
  const template = parseTemplate(text, { path: '' });
  return { ...template, expected: readExpectations(template) };
});

/** Parses the sources. `others` are the other rules of the run: a module for a principle replaces the generated rule, and generated rules get ids that none of them has. */
export function createResolver({ choice, files = [], template }: ConstitutionSources, builtIn: BuiltIn, others: readonly Rule[] = []): Resolver {
  const stated = statedGatesRule();
  const taken = [stated, ...others.filter(({ principle }) => principle === undefined)].map(({ id }) => id);
  const declared = readConstitutions(choice === 'nebula' ? [] : files, taken);
  const found = joinConstitutions(declared);
  const read = template && templateOf(template.text);
  const defects = found ? findSourceDefects(declared, found, template && read && { ...read.plan, path: template.path }) : [];
  // A template without any known section defines no expectations.
  const expected = read?.plan.sections.some(({ name }) => name !== undefined) ? read.expected : undefined;
  const { principles } = found ?? builtIn.constitution;
  const select = constitutionSelector({ builtInOnly: choice === 'nebula', found, expected, builtIn, modules: others });
  return {
    reading: { ...(read && { placeholders: read.placeholders }), names: { ...(read?.names ?? STOCK_NAMES), principles: principles.map(({ name }) => name) } },
    edition: found ?? {},
    resolve: (plan) => {
      const { rules, ...selected } = select(plan);
      return { ...selected, principleRules: [...rules, stated], defects };
    },
  };
}

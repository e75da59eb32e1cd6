import type { Plan } from '../plan/model.js';
import { parseTemplate, type ParseOptions } from '../plan/parse-plan.js';
import { remember } from '../plan/remember.js';
import { statedGatesRule } from '../rule/principle.js';
import type { Rule, SourceDefect } from '../rule/problem.js';
import type { Constitution } from './constitution.js';
import { chooseJudges } from './judges.js';
import type { ConstitutionFile } from './read.js';
import { joinConstitutions, readConstitutions } from './reading/join-constitutions.js';
import { findSourceDefects } from './source-defects.js';
import type { BuiltIn, ConstitutionSources } from './sources.js';
import { readExpectations } from './template.js';

/** What a plan is judged by, and what there is to say of that. */
export interface Resolution {
  readonly constitution: Constitution;
  /** One for each principle, in order; the one for gates that no principle claims is the last. */
  readonly principleRules: readonly Rule[];
  readonly defects: readonly SourceDefect[];
  readonly note?: string;
}

/** What the sources say, read once for all plans that they are found for. */
export interface Resolver {
  /** What the project's template says of how to read a plan. */
  readonly reading: Omit<ParseOptions, 'path'>;
  /** The constitution's own version, and the date of its last amendment. */
  readonly edition: Pick<ConstitutionFile, 'version' | 'amended'>;
  resolve(plan: Plan): Resolution;
}

/** Many projects have the same template, the stock one: it is read once. */
const templateOf = remember((text) => {
  const template = parseTemplate(text, { path: '' });
  return { ...template, expected: readExpectations(template) };
});

/** Reads the sources. `others` are the run's further rules: a principle's module among them replaces the rule of that principle, and no generated rule gets an id that one of them has. */
export function readSources({ choice, files = [], template }: ConstitutionSources, builtIn: BuiltIn, others: readonly Rule[] = []): Resolver {
  const stated = statedGatesRule();
  const taken = [stated, ...others.filter(({ principle }) => principle === undefined)].map(({ id }) => id);
  const declared = readConstitutions(choice === 'nebula' ? [] : files, taken);
  const found = joinConstitutions(declared);
  const read = template && templateOf(template.text);
  const defects = found ? findSourceDefects(declared, found, template && read && { ...read.plan, path: template.path }) : [];
  // A file without any known section is no template to hold plans to.
  const expected = read?.plan.sections.some(({ name }) => name !== undefined) ? read.expected : undefined;
  const judgesOf = chooseJudges({ told: choice === 'nebula', found, expected, builtIn, modules: others });
  return {
    reading: read === undefined ? {} : { placeholders: read.placeholders, names: read.names },
    edition: found ?? {},
    resolve: (plan) => {
      const { rules, ...judges } = judgesOf(plan);
      return { ...judges, principleRules: [...rules, stated], defects };
    },
  };
}

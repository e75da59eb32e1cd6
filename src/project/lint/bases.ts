import type { Rule } from '../../rule/problem.js';
import type { Host } from '../../host/host.js';
import { findSourcePaths, readSources } from '../sources/constitution-files.js';
import { basisOf, type Basis } from './lint-plan.js';
import type { Assignment } from '../plans/assignment.js';
import type { Registry } from './registry.js';

/** Gives what a plan is judged by. */
export type BasisReader = (plan: Assignment) => Basis;

/** A reader that reads each constitution and template once, however many plans share them. */
export function basisReader(registry: Registry, host: Host): BasisReader {
  const bases = new Map<string, Basis>();
  const numberOf = numbering();
  return ({ path, settings }) => {
    const { constitution, plugins } = settings;
    const found = findSourcePaths(path, constitution, host);
    const key = JSON.stringify([constitution, found.files, found.template, plugins.map(numberOf)]);
    const basis = bases.get(key) ?? basisOf(readSources(found, constitution, host), settings, registry);
    bases.set(key, basis);
    return basis;
  };
}

/** Numbers rules in the order in which they are met: plug-ins may share their ids. */
function numbering(): (rule: Rule) => number {
  const numbers = new Map<Rule, number>();
  return (rule) => {
    const number = numbers.get(rule) ?? numbers.size;
    numbers.set(rule, number);
    return number;
  };
}

import type { Rule } from '../../rule/problem.js';
import type { Host } from '../../host/host.js';
import { readSourceFiles, sourceFinder } from '../sources/constitution-files.js';
import { parseSources, type ParsedSources } from './lint-plan.js';
import type { Assignment } from '../plans/assignment.js';
import type { Registry } from './registry.js';

/** Returns the constitution and template of a plan. */
export type SourcesReader = (plan: Assignment) => ParsedSources;

/** Creates a reader that parses each constitution and template once, because many plans share them. */
export function sourcesReader(registry: Registry, host: Host): SourcesReader {
  const findSources = sourceFinder(host);
  const cache = new Map<string, ParsedSources>();
  const numberOf = numbering();
  return ({ path, settings }) => {
    const { constitution, plugins } = settings;
    const found = findSources(path, constitution);
    const key = JSON.stringify([constitution, found.files, found.template, plugins.map(numberOf)]);
    const parsed = cache.get(key) ?? parseSources(readSourceFiles(found, constitution, host), settings, registry);
    cache.set(key, parsed);
    return parsed;
  };
}

/** Numbers rules in order of appearance, because plug-ins may use the same ids. */
function numbering(): (rule: Rule) => number {
  const numbers = new Map<Rule, number>();
  return (rule) => {
    const number = numbers.get(rule) ?? numbers.size;
    numbers.set(rule, number);
    return number;
  };
}

import type { Plan } from '../../plan/model.js';
import { isDecided } from '../../plan/sections/decided-fields.js';
import { affirms } from '../../plan/words/affirms.js';
import { FAMILIES, type LanguageFamily } from '../known/file-endings.js';
import type { Misfit } from '../evidence.js';
import { drawnPaths } from '../paths/drawn-paths.js';
import { spanOfWords } from './words-span.js';

/** Files that a project in any language may have. */
const ANY_LANGUAGE_FILES = /(?:^|\/)(?:[^/]*\.config\.\w+|[^/]*rc\.\w+|[^/]*\.d\.ts|conftest\.py|setup\.py|[^/]*\.gradle\.kts|scripts?\/.*|tools?\/.*|e2e\/.*|docs?\/.*|\.[^/]+\/.*)$/i;

/** The trees and test tools that belong to other languages than the plan names. */
export function misfitsOf(plan: Plan): readonly Misfit[] {
  const languages = plan.fields.filter((field) => field.name === 'Language/Version' && isDecided(field));
  const named = FAMILIES.filter(({ names }) => languages.some(({ value }) => names.test(value)));
  const [first] = named;
  return first === undefined ? [] : [...treeMisfit(plan, named, first), ...testToolMisfit(plan, named, first)];
}

/** A tree without a file of the named languages, but with files of another one. */
function treeMisfit(plan: Plan, named: readonly LanguageFamily[], first: LanguageFamily): readonly Misfit[] {
  if (!showsOnlyForeign(plan, named)) return [];
  const drawn = drawnPaths(plan).filter(({ text, isFolder }) => !isFolder && !ANY_LANGUAGE_FILES.test(text));
  const isOf = ({ endings }: LanguageFamily, path: string): boolean => endings.includes(path.split('.').at(-1) ?? '');
  if (drawn.some(({ text }) => named.some((family) => isOf(family, text)))) return [];
  const foreign = drawn.find(({ text }) => FAMILIES.some((family) => isOf(family, text) && !isMentioned(plan, family)));
  return foreign === undefined ? [] : [{ kind: 'tree', text: foreign.text, at: foreign.at, language: first.name }];
}

/** A fast test by file endings, which is negative for nearly every plan. */
function showsOnlyForeign({ trees }: Plan, named: readonly LanguageFamily[]): boolean {
  const endings = new Set(trees.flatMap(({ entries }) => entries.flatMap((entry) => (entry.includes('.') ? [entry.split('.').at(-1) ?? ''] : []))));
  const isShown = (family: LanguageFamily): boolean => family.endings.some((ending) => endings.has(ending));
  return !named.some(isShown) && FAMILIES.some(isShown);
}

/** The test tools, if all of them belong to languages that the plan does not name. */
function testToolMisfit(plan: Plan, named: readonly LanguageFamily[], first: LanguageFamily): readonly Misfit[] {
  const fields = plan.fields.filter((field) => field.name === 'Testing' && isDecided(field));
  const toolOf = ({ testTools }: LanguageFamily, value: string): string | undefined => affirms(value, testTools);
  return fields.flatMap((field): readonly Misfit[] => {
    if (named.some((family) => toolOf(family, field.value) !== undefined || family.names.test(field.value))) return [];
    const foreign = FAMILIES.find((family) => toolOf(family, field.value) !== undefined && !isMentioned(plan, family));
    const text = foreign === undefined ? undefined : toolOf(foreign, field.value);
    return text === undefined ? [] : [{ kind: 'test-tool', text, at: spanOfWords(text, field, plan), language: first.name }];
  });
}

/** Whether another field names the language, or a tree shows its files beside those of a named one. */
function isMentioned(plan: Plan, { names }: LanguageFamily): boolean {
  return plan.fields.some(({ name, value }) => name !== 'Testing' && names.test(value)) || (plan.structureDecision !== undefined && names.test(plan.structureDecision.text));
}

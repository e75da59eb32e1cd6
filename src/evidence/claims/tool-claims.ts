import type { Field, Plan } from '../../plan/model.js';
import { isDecided } from '../../plan/sections/decided-fields.js';
import { affirms } from '../../plan/words/affirms.js';
import { RIVALS, type RivalTool } from '../known/rival-tools.js';
import type { Level } from '../manifest.js';
import type { Comparison, Statement } from '../evidence.js';
import { mayName, nameInText } from './names-in-text.js';
import { spanOfWords } from './words-span.js';
import { stateOfDifference } from './compare-versions.js';

const FIELDS: ReadonlySet<string> = new Set(['Language/Version', 'Primary Dependencies', 'Testing']);

/** The tools that a plan names and no manifest has, where a manifest has a rival that the plan does not name. */
export function compareTools(plan: Plan, levels: readonly Level[]): readonly Comparison[] {
  if (levels.length === 0) return [];
  const fields = plan.fields.filter((field) => FIELDS.has(field.name ?? '') && isDecided(field));
  return RIVALS.flatMap((rivals) => {
    const named = rivals.filter((tool) => fields.some((field) => namedIn(field, tool) !== undefined));
    const others = rivals.filter((tool) => !named.includes(tool)).flatMap((tool) => statementsOf(tool, levels));
    if (named.length === 0 || others.length === 0 || named.some((tool) => statementsOf(tool, levels).length > 0)) return [];
    return named.slice(0, 1).flatMap((tool) => compare(tool, others, fields, plan));
  });
}

function compare(tool: RivalTool, found: readonly Statement[], fields: readonly Field[], plan: Plan): readonly Comparison[] {
  for (const field of fields) {
    const text = namedIn(field, tool);
    if (text !== undefined) return [{ label: field.label, text, at: spanOfWords(text, field, plan), state: stateOfDifference(plan, tool.names), found }];
  }
  return [];
}

/** The name as written in the field; undefined where it is negated (`not Jest`) or an idiom (`npm test`). */
function namedIn({ value }: Field, { names, idiom }: RivalTool): string | undefined {
  if (!mayName(value, names)) return undefined;
  const pattern = nameInText(names);
  const meant = idiom === undefined ? value : value.replace(pattern, (name, index: number) => (idiom.test(value.slice(index + name.length)) ? ' '.repeat(name.length) : name));
  return affirms(meant, pattern);
}

/** The requirements that show the use of a tool. */
function statementsOf({ packages }: RivalTool, levels: readonly Level[]): readonly Statement[] {
  const isOne = (name: string): boolean => packages.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
  const manifests = levels.flatMap((level) => level.manifests);
  return manifests.flatMap(({ path, dependencies }) => dependencies.filter(({ name }) => isOne(name)).map(({ written }) => ({ path, text: written })));
}

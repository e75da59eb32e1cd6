import { FIELD_NAMES, type Field, type FieldName, type Plan } from '../../plan/model.js';
import type { Facts, Fix } from '../problem.js';
import { insertBelow, lineAt } from './line-edits.js';

const UNKNOWN = 'NEEDS CLARIFICATION';
const BULLET = /^\s*[-*+] (?=\*\*|\S)/;

/** Suggests a field in the words of the project's template, with a marker as its value, after the fields that precede it in the template. */
export function addField(name: FieldName, { plan, fields, constitution }: Facts): readonly Fix[] {
  const earlier = FIELD_NAMES.slice(0, FIELD_NAMES.indexOf(name)).flatMap((one) => fields.get(one) ?? []);
  const last = earlier.at(-1) ?? plan.fields.find((field) => field.name !== undefined);
  if (last === undefined || isAmongOthers(last, plan)) return [];
  const line = wordingOf(name, constitution.expected?.wording?.fields.get(name), lineAt(plan, last.at.start.line));
  return [{ title: `Add the field \`${name}\``, edits: [insertBelow(plan, last.at.end.line, [line])] }];
}

function wordingOf(name: FieldName, templated: string | undefined, beside: string): string {
  if (beside.trim().startsWith('|')) return `| ${name} | ${UNKNOWN} |`;
  const bullet = BULLET.exec(beside)?.[0] ?? '';
  return `${bullet}${templated ?? `**${name}**: ${UNKNOWN}`}${bullet === '' ? '  ' : ''}`;
}

/** Whether a field shares its line with others or spans lines, so that no line can be inserted after it. */
function isAmongOthers({ at }: Field, { fields, ...plan }: Plan): boolean {
  return at.start.line !== at.end.line || fields.filter((other) => other.at.start.line === at.start.line).length > 1 || !lineAt(plan, at.start.line).includes(':');
}

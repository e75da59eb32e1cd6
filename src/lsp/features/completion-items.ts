import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import { FIELD_NAMES, type Point } from '../../plan/model.js';
import { lineAt } from '../../rule/edits/line-edits.js';
import { titleOf } from '../../rule/principle-title.js';
import type { PlanFacts } from '../documents/plan-facts.js';

const IN_COMMENT = /<!--\s*plan-lint-(?:disable|enable)\S*\s(?!.*--\s)[^>]*$/;

/** The completions at a position: rule ids in a suppression, principles in the check, missing fields. */
export function completionsAt(facts: PlanFacts, point: Point): CompletionItem[] {
  const before = lineAt(facts.plan, point.line).slice(0, point.column - 1);
  if (IN_COMMENT.test(before)) return ruleIds(facts);
  switch (sectionAt(facts, point)) {
    case 'Constitution Check':
      return principleNames(facts);
    case 'Technical Context':
      return missingFields(facts, before);
    default:
      return [];
  }
}

function principleNames({ constitution: { principles, title } }: PlanFacts): CompletionItem[] {
  const kind = CompletionItemKind.Reference;
  return principles.map((principle) => ({ label: titleOf(principle), kind, detail: title, filterText: principle.name }));
}

function sectionAt({ plan: { sections } }: PlanFacts, { line }: Point): string | undefined {
  return sections.findLast(({ at, name }) => name !== undefined && at.start.line < line)?.name;
}

function ruleIds({ rules }: PlanFacts): CompletionItem[] {
  return rules.flatMap(({ id, title, messages }) => [
    { label: id, kind: CompletionItemKind.Value, detail: title },
    ...Object.entries(messages).map(([messageId, { text }]) => ({ label: `${id}/${messageId}`, kind: CompletionItemKind.Value, detail: text })),
  ]);
}

/** The missing fields as labels of the template, without the text that is already before the cursor. */
function missingFields({ plan, constitution }: PlanFacts, before: string): CompletionItem[] {
  const written = /\*{0,2}$/.exec(before)?.[0] ?? '';
  return FIELD_NAMES.filter((name) => plan.fields.every((field) => field.name !== name)).map((name) => {
    const line = constitution.expected?.wording?.fields.get(name) ?? `**${name}**: `;
    const label = /^\*\*([^*]+?):?\*\*/.exec(line)?.[1] ?? name;
    return { label, kind: CompletionItemKind.Field, insertText: `**${label}**: `.slice(written.length) };
  });
}

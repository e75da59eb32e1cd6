import { declareMessages, defineRule, deleteLines, lineAt, textAt, type Fix, type Leftover, type Plan } from 'plan-lint/rule';

/** The labels of the stock template; they hold no words of the author. */
const STOCK = /^(?:#+ ?)?(?:\[REMOVE IF UNUSED\] ?)?Option \d+: (?:Single project(?: \(DEFAULT\))?|Web application(?: \(when "frontend" \+ "backend" detected\))?|Mobile \+ API(?: \(when "iOS\/Android" detected\))?)$/;
/** The prefix that makes a heading of the author an option label. */
const PREFIX = /^(?<marks>(?:#+ ?)?)(?:\[REMOVE IF UNUSED\] ?)?\p{Alpha}+ ?\d+ ?[:：]\s*(?=\S)/u;
const MARKUP_ONLY = /^[\s#*_]*$/;
const UNDERLINE = /^\s{0,3}(?:=+|-+)\s*$/;

const { messages, problem } = declareMessages({
  label: { text: 'Leftover option label `{text}`', hint: 'Keep the layout that this project has, without its label, and delete the others.', severity: 'error', draft: 'warning' },
});

export default defineRule({
  id: 'option-label',
  title: 'No option labels are left',
  why: 'The template offers layouts to choose from; a plan that keeps their labels has not chosen.',
  messages,
  example: `# Implementation Plan: Export

## Project Structure

\`\`\`text
# Option 1: Single project (DEFAULT)
src/
\`\`\`
`,
  *check({ plan }) {
    const labels = plan.leftovers.filter(({ kind }) => kind === 'option-label');
    const [only, ...others] = labels;
    if (only !== undefined && others.length === 0) yield problem('label', only, {}, { fix: withoutLabel(only, plan) });
    else for (const label of labels) yield problem('label', label, {}, { suggest: withoutLayout(label, labels, plan) });
  },
});

/** Deletes a label of the stock template; of a label with the author's words, deletes the prefix only. */
function withoutLabel({ at, text }: Leftover, plan: Plan): Fix | undefined {
  const { line, column } = at.start;
  const beside = lineAt(plan, line).slice(0, column - 1) + lineAt(plan, line).slice(at.end.column - 1);
  const title = 'Delete the label of the only layout';
  if (STOCK.test(text) && MARKUP_ONLY.test(beside)) return UNDERLINE.test(lineAt(plan, line + 1)) ? undefined : { title, edits: [deleteLines(plan, line, line)] };
  const prefix = PREFIX.exec(textAt(plan, at));
  if (prefix === null) return undefined;
  return { title, edits: [{ at: { start: at.start, end: { line, column: column + prefix[0].length } }, text: prefix.groups?.marks ?? '' }] };
}

/** Deletes a layout up to the next label, section or end of its code block; nothing in a code block that is no tree, because it may hide sections. */
function withoutLayout({ at: { start: { line } }, text }: Leftover, labels: readonly Leftover[], { sections, trees, ...plan }: Plan): readonly Fix[] {
  const block = trees.find(({ at }) => at.start.line < line && line <= at.end.line);
  if (block === undefined && plan.tree.children.some((node) => node.type === 'code' && isWithin(line, node.position))) return [];
  const next = [...labels, ...(block === undefined ? sections : [])].map(({ at }) => at.start.line).filter((other) => other > line);
  const end = block?.at.end.line ?? plan.source.split('\n').length + 1;
  return [{ title: `Delete the layout \`${text}\``, edits: [deleteLines(plan, line, Math.min(end, ...next) - 1)] }];
}

const isWithin = (line: number, place: Partial<Leftover['at']> = {}): boolean => (place.start?.line ?? line + 1) <= line && line <= (place.end?.line ?? 0);

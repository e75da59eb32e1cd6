import type { PageData, PlanData } from './page-model.js';
import { titleOf, type Row } from './plan-index.js';
import { shownFindings, type ShownGroup } from './select-rows.js';
import { cellWords, VERDICT_WORDS } from './verdicts.js';
import type { View } from './view.js';

const SPECIAL = /[\\`*_{}[\]<>|#~!&]/g;

/** The visible rows as one Markdown table per constitution. */
export function tablesAsMarkdown(groups: readonly ShownGroup[]): string {
  return `${groups.map(tableOf).join('\n\n')}\n`;
}

function tableOf({ group, columns, rows }: ShownGroup): string {
  const names = columns.map((index) => prose(titleOf(group.columns[index] ?? { name: '', nonNegotiable: false })));
  const head = ['Plan', 'Errors', 'Warnings', ...names];
  const body = rows.map(({ plan, errors, warnings }: Row) => {
    const verdicts = columns.map((index) => cellWords(plan.cells[index] ?? null));
    return [prose(plan.path), plan.error === undefined ? String(errors) : 'not linted', String(warnings), ...verdicts];
  });
  const lines = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
  return [`### ${prose(group.title)}${group.version === undefined ? '' : ` ${prose(group.version)}`}`, '', ...lines].join('\n');
}

/** The verdicts and findings of one plan; with `column`, of that principle only. */
export function planAsMarkdown({ plan, group }: Row, column: number | undefined, view: View, { rules, hints }: PageData): string {
  const gates = group.columns.flatMap((one, index) => (column === undefined || column === index ? [gateLines(titleOf(one), plan.cells[index] ?? null)] : [])).flat();
  const findings = shownFindings(plan, view).filter((finding) => column === undefined || finding.column === column);
  const list = findings.map(({ line, severity, message, rule, messageId, hint, excuse }) => {
    const id = `${rules[rule]?.id ?? ''}/${messageId}`;
    return `- ${line} **${excuse?.kind ?? severity}** ${prose(message)} (${prose(id)})\n  ${prose(excuse?.reason ?? hints[hint] ?? '')}`;
  });
  return `${[`### ${prose(plan.path)}`, '', ...gates, ...(list.length > 0 ? ['', ...list] : [])].join('\n')}\n`;
}

function gateLines(title: string, cell: PlanData['cells'][number]): readonly string[] {
  if (cell === null) return [];
  return [`- ${prose(title)}: ${cellWords(cell)}`, ...cell.gates.map(({ line, verdict, text }) => `  - ${line} ${VERDICT_WORDS[verdict]}: ${prose(text)}`)];
}

function prose(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

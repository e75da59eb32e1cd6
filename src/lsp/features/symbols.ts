import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { PrincipleResult } from '../../engine/result.js';
import type { LintedPlan } from '../../project/lint/lint-plan.js';
import type { Section } from '../../plan/model.js';
import { STANDING_SIGNS } from '../../report/text/standing-signs.js';
import { titleOf } from '../../rule/principle-title.js';
import { lineAt, lineCount } from '../../rule/edits/line-edits.js';
import type { PlanFacts } from '../documents/plan-facts.js';
import type { Positions } from '../documents/lsp-positions.js';

/** The outline of a plan: its sections, and below the first check each principle with its verdict and gates. */
export function symbolsOf({ plan }: PlanFacts, { file }: LintedPlan, positions: Positions): DocumentSymbol[] {
  const top = plan.sections.filter(({ level }) => level === 2);
  const check = top.find(({ name }) => name === 'Constitution Check');
  return top.map((section, index) => {
    const range = linesFrom(section.at.start.line, (top[index + 1]?.at.start.line ?? lineCount(plan) + 1) - 1, plan, positions);
    const children = section === check ? file.principles.flatMap((principle) => principleSymbols(principle, section, plan, positions)) : [];
    return { name: section.title || '(untitled)', kind: SymbolKind.Namespace, range, selectionRange: positions.toRange(section.at), children };
  });
}

function principleSymbols(principle: PrincipleResult, section: Section, plan: PlanFacts['plan'], positions: Positions): DocumentSymbol[] {
  const passed = principle.gates.filter(({ deciding, verdict }) => deciding && (verdict === 'pass' || verdict === 'na')).length;
  const total = principle.gates.filter(({ deciding }) => deciding).length;
  const [first = section.at.start.line] = principle.gates.map(({ line }) => line);
  const range = linesFrom(first, principle.gates.at(-1)?.line ?? first, plan, positions);
  const children = principle.gates.map(({ line, text, verdict }) => {
    const own = linesFrom(line, line, plan, positions);
    return { name: `${STANDING_SIGNS[verdict]} ${text}` , kind: SymbolKind.Boolean, detail: verdict, range: own, selectionRange: own };
  });
  const name = `${STANDING_SIGNS[principle.verdict]} ${titleOf(principle)}`;
  const selectionRange = { start: range.start, end: range.start };
  return [{ name, kind: SymbolKind.Property, detail: `${principle.verdict} ${passed}/${total}`, range, selectionRange, children }];
}

function linesFrom(first: number, last: number, plan: PlanFacts['plan'], positions: Positions): DocumentSymbol['range'] {
  const end = Math.max(first, last);
  return positions.toRange({ start: { line: first, column: 1 }, end: { line: end, column: lineAt(plan, end).length + 1 } });
}

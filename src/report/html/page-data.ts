import { clean } from '../../engine/findings/message.js';
import type { Finding } from '../../engine/findings/finding.js';
import type { GateResult, PrincipleResult, RunResult } from '../../engine/result.js';
import { allFindings } from '../../engine/tally.js';
import { groupPlans, type PlanGroup, type PlanRow } from './group-plans.js';
import type { CellData, ExcuseData, FindingData, GateData, GroupData, PageData, PlanData } from './page/state/page-model.js';

/** The data of the page, with cleaned texts. */
export function toPageData(result: RunResult, linkBase: string): PageData {
  const rules = numbered(allFindings(result).map(({ rule, url }) => [rule, url]));
  const hints = numbered(allFindings(result).map(({ hint }) => [hint, hint]));
  return {
    version: result.version,
    linkBase,
    notes: result.notes.map(clean),
    ...(result.baseline !== undefined && { baseline: result.baseline }),
    groups: groupPlans(result.files).map((group) => toGroup(group, rules, hints)),
    rules: [...rules].map(([id, { value }]) => ({ id: clean(id), url: value })),
    hints: [...hints.keys()].map(clean),
    ...(result.trend && { trend: result.trend.map((point) => ({ ...point, principles: point.principles.map((counts) => ({ ...counts, name: clean(counts.name) })) })) }),
  };
}

type Numbers = ReadonlyMap<string, { readonly index: number; readonly value: string }>;

/** Numbers the distinct keys in order, each with its first value. */
function numbered(entries: readonly (readonly [string, string])[]): Numbers {
  const found = new Map<string, { readonly index: number; readonly value: string }>();
  for (const [key, value] of entries) if (!found.has(key)) found.set(key, { index: found.size, value });
  return found;
}

function toGroup({ kind, title, source, version, amended, columns, rows }: PlanGroup, rules: Numbers, hints: Numbers): GroupData {
  return {
    kind,
    title: clean(title),
    source: clean(source),
    ...(version !== undefined && { version: clean(version) }),
    ...(amended !== undefined && { amended: clean(amended) }),
    columns: columns.map(({ ordinal, name, nonNegotiable, other }) => {
      return { ...(ordinal !== undefined && { ordinal: clean(ordinal) }), name: clean(name), nonNegotiable, ...(other && { other }) };
    }),
    plans: rows.map((row) => toPlan(row, rules, hints)),
  };
}

function toPlan({ path, label, project, cells, findings, error }: PlanRow, rules: Numbers, hints: Numbers): PlanData {
  return {
    path,
    label: clean(label),
    project: clean(project),
    cells: cells.map((cell) => (cell === undefined ? null : toCell(cell))),
    findings: findings.map((finding) => toFinding(finding, columnOf(finding, cells), rules, hints)),
    ...(error !== undefined && { error: clean(error) }),
  };
}

function toCell({ verdict, gates }: Pick<PrincipleResult, 'verdict' | 'gates'>): CellData {
  return { verdict, gates: gates.map(toGate) };
}

function toGate({ line, verdict, text, evidence, asserted, deciding }: GateResult): GateData {
  return { line, verdict, text: clean(text), evidence: clean(evidence), ...(asserted && { asserted }), ...(!deciding && { superseded: true }) };
}

/** The column of the finding: by its rule, or by its gate's line where one rule checks the gates of several columns. */
function columnOf({ rule, gate }: Finding, cells: PlanRow['cells']): number | undefined {
  const own = cells.flatMap((cell, index) => (cell?.rule === rule ? [{ cell, index }] : []));
  const holder = own.find(({ cell }) => cell.gates.some(({ line }) => line === gate?.at.start.line));
  return (holder ?? own[0])?.index;
}

function toFinding(finding: Finding, column: number | undefined, rules: Numbers, hints: Numbers): FindingData {
  const { rule, messageId, severity, message, hint, at } = finding;
  const excuse = excuseOf(finding);
  return {
    rule: rules.get(rule)?.index ?? 0,
    messageId: clean(messageId),
    severity,
    message: clean(message),
    hint: hints.get(hint)?.index ?? 0,
    line: at.start.line,
    ...(column !== undefined && { column }),
    ...(excuse && { excuse }),
  };
}

function excuseOf({ waiver, suppression, baselined }: Finding): ExcuseData | undefined {
  if (suppression) return { kind: 'suppression', line: suppression.line, reason: clean(suppression.reason) };
  if (waiver) return { kind: 'waiver', line: waiver.line, reason: clean(waiver.reason) };
  return baselined && { kind: 'baseline' };
}

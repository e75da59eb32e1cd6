import { arabicOrdinal } from './constitution/ordinals.js';
import type { Principle, Standing } from './constitution/model.js';
import { countShared, normalizeWords, significantWords } from './constitution/words.js';
import type { Excuse, Finding } from './lint/finding.js';
import type { Gate, JustificationRow, Plan, PrincipleRef } from './plan/model.js';

/** What can be excused: that a gate does not pass. */
const EXCUSABLE: ReadonlySet<string> = new Set(['gate-open', 'gate-partial', 'gate-failed']);
const FEWEST_SHARED_WORDS = 2;
const SMALLEST_SHARE = 0.5;

const ORDINAL = String.raw`(?:[ivxlc]+|p?\d+)`;
/** `Principle IV`, `Principles III, IV and VII`, `Art. 4`, `Gate 2`. */
const CITED_ORDINALS = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:principles?|articles?|art\.?|gates?|principios?|princípios?|principes?|grundsatz|принцип|原則|原则|원칙) *(${ORDINAL}(?:(?: *, *| *& *| and )${ORDINAL})*)(?![\p{L}\p{N}])`, 'gu');
/** `IV. …`, `IV: …`, `IV`: at the start of the cell. */
const LEADING_ORDINAL = new RegExp(String.raw`^(${ORDINAL})(?:[.:)]|$)`, 'u');
const ORDINALS = new RegExp(String.raw`(?<![\p{L}\p{N}])${ORDINAL}(?![\p{L}\p{N}])`, 'gu');

/** A row that tries to excuse a gate of a principle that allows no exception. */
interface Refusal {
  readonly row: JustificationRow;
  readonly principle: Principle;
  readonly gate: Gate;
}

/** What the rows of a plan excuse. */
export interface Waivers {
  readonly excused: ReadonlyMap<Gate, Excuse>;
  readonly refused: readonly Refusal[];
  /** Complete rows that name no gate that does not pass. */
  readonly orphans: readonly JustificationRow[];
  /** The gates that do not pass and that a row names, complete or not. */
  readonly gatesNamedBy: (row: JustificationRow) => readonly Gate[];
}

/** Which gates the plan's own rows of exceptions excuse: complete rows that name a gate which does not pass. */
export function readWaivers(plan: Plan, standings: readonly Standing[]): Waivers {
  const claims = justificationRows(plan).filter(isComplete).map((row) => ({ row, named: unmetGatesNamed(row, standings) }));
  const excused = new Map<Gate, Excuse>();
  const refused: Refusal[] = [];
  for (const { row, named } of claims) {
    for (const { principle, gate } of named) {
      if (principle?.nonNegotiable) refused.push({ row, principle, gate });
      else if (!excused.has(gate)) excused.set(gate, { line: row.at.start.line, reason: row.reason });
    }
  }
  return { excused, refused: refused.filter(isFirstOfRow), orphans: claims.filter(({ named }) => named.length === 0).map(({ row }) => row), gatesNamedBy: (row) => unmetGatesNamed(row, standings).map(({ gate }) => gate) };
}

/** Marks the findings whose gate is excused; all are kept. */
export function markWaived(findings: readonly Finding[], { excused }: Waivers): readonly Finding[] {
  return findings.map((finding) => {
    const waiver = finding.gate && EXCUSABLE.has(finding.messageId) ? excused.get(finding.gate) : undefined;
    return waiver ? { ...finding, waiver } : finding;
  });
}

interface NamedGate {
  readonly principle?: Principle | undefined;
  readonly gate: Gate;
}

function justificationRows(plan: Plan): readonly JustificationRow[] {
  const tables = [...(plan.complexity?.tables ?? []), ...plan.checks.flatMap(({ justifications }) => justifications)];
  return tables.filter(({ reasoned }) => reasoned).flatMap(({ rows }) => rows);
}

function isComplete({ state, cells }: JustificationRow): boolean {
  return state === 'real' && cells.length > 1 && cells.every((cell) => cell.state === 'real');
}

function unmetGatesNamed(row: JustificationRow, standings: readonly Standing[]): readonly NamedGate[] {
  const subject = row.cells[0]?.text ?? '';
  return standings.flatMap(({ principle, deciding }) => deciding
    .filter(({ verdict }) => verdict === 'open' || verdict === 'fail')
    .filter((gate) => namesPrinciple(subject, gate.principle, principle) || namesGate(subject, gate))
    .map((gate) => ({ principle, gate })));
}

/** The plan's own ordinal goes before the constitution's: the row was written beside it. */
function namesPrinciple(subject: string, ref: PrincipleRef | undefined, principle: Principle | undefined): boolean {
  const declared = principle?.ordinal === undefined ? undefined : arabicOrdinal(principle.ordinal);
  const ordinals = ref && ref.ordinals.length > 0 ? ref.ordinals : [declared];
  if (citedOrdinals(subject).some((cited) => ordinals.includes(cited))) return true;
  const names = [principle?.name, ref?.name, ...(ref?.aliases ?? [])];
  return names.some((name) => name !== undefined && containsName(subject, name));
}

function containsName(subject: string, name: string): boolean {
  const wanted = normalizeWords(name);
  return wanted !== '' && ` ${normalizeWords(subject)} `.includes(` ${wanted} `);
}

function namesGate(subject: string, { text, evidence }: Gate): boolean {
  const words = significantWords(subject);
  const shared = countShared(words, significantWords(`${text} ${evidence}`));
  return shared >= FEWEST_SHARED_WORDS && shared >= words.size * SMALLEST_SHARE;
}

function citedOrdinals(written: string): readonly string[] {
  const subject = written.toLowerCase();
  const cited = [...subject.matchAll(CITED_ORDINALS)].map(([, list]) => list ?? '');
  const leading = LEADING_ORDINAL.exec(subject.trim())?.[1] ?? '';
  return [...cited, leading].flatMap((list) => list.match(ORDINALS) ?? []).flatMap((ordinal) => arabicOrdinal(ordinal) ?? []);
}

/** One row is refused once per principle, however many of its gates it names. */
function isFirstOfRow({ row, principle }: Refusal, index: number, all: readonly Refusal[]): boolean {
  return all.findIndex((other) => other.row === row && other.principle === principle) === index;
}

import type { Gate, Located, Summary } from '../model.js';
import { hasWord } from '../words/letters.js';
import { readPrincipleRef } from '../words/principle-ref.js';
import type { Statement } from './statement/read-statement.js';
import type { Group } from './outline/group.js';

const MOST_WORDS = 2;
const MOST_LINES = 2;

/** Separates summary lines in unsupported languages from the gates: if every gate has a number, a bold word or two with only a verdict is a summary. */
export function splitVerdictLines(gates: readonly Gate[], group: Group): { readonly gates: readonly Gate[]; readonly summaries: readonly Summary[] } {
  const lines = new Set(bareLinesIn(group).map(({ at }) => at.start.line));
  const bare = gates.filter(({ at, evidence }) => lines.has(at.start.line) && !hasWord(evidence));
  const others = gates.filter((gate) => !bare.includes(gate));
  if (bare.length > MOST_LINES || others.length < 2 || others.some(({ principle }) => principle === undefined || principle.ordinals.length === 0)) return { gates, summaries: [] };
  return { gates: others, summaries: bare.map(({ text, verdict, form, sign, partial, at }) => ({ text, verdict, form, sign, partial, at })) };
}

/** Bold lines, and bold labels without content. */
function bareLinesIn({ label, entries, groups }: Group): readonly Located[] {
  const own = label?.kind === 'bold' && entries.length + groups.length === 0 && isBare(label.statement) ? [label] : [];
  const lines = entries.flatMap((entry) => (entry.kind === 'line' && entry.statement.marked && isBare(entry.statement) ? [entry] : []));
  return [...own, ...lines, ...groups.flatMap(bareLinesIn)];
}

function isBare({ name, bare, status }: Statement): boolean {
  return bare && status !== undefined && name.split(' ').length <= MOST_WORDS && readPrincipleRef(name).ordinals.length === 0;
}

import type { Principle } from '../../constitution/constitution.js';
import type { ConstitutionCheck, Gate, Plan, PrincipleLabel } from '../../plan/model.js';
import { titleOf } from '../principle-title.js';
import type { Fix } from '../problem.js';
import { endOfBlock, endOfItem, endOfPart, insertBelow, lineAt } from './line-edits.js';

const BOX = /^(?<bullet>\s*[-*+] )\[(?:[xX]|\W?)\](?:\s|$)/;
/** The verdict of a new gate. */
const OPEN = 'PENDING';
const BULLET = /^\s*(?:[-*+]|\d+[.)]) /;
const HEADING = /^\s{0,3}(?<hashes>#{1,6}) /;
/** A cell that holds an ordinal only; an inserted row would break the numbering. */
const ORDINAL = /^(?:[ivxlc]+|\d+)\.?$/i;
const UNESCAPED_PIPE = /(?<!\\)\|/g;

/** The gates of a principle as open checkboxes, or one open line for the principle. */
export function gatesOf(principle: Principle): readonly string[] {
  const title = titleOf(principle);
  return principle.gates.length > 0 ? [`**${title}**`, ...principle.gates.map((gate) => `- [ ] ${gate}`)] : [`- [ ] **${title}**`];
}

/** Suggests a missing principle as an open gate, in the same form as the gates around it. */
export function addPrinciple(principle: Principle, plan: Plan): readonly Fix[] {
  const check = plan.checks[0];
  const last = check?.gates.at(-1);
  if (check === undefined || last === undefined) return [];
  const lines = inFormOf(last, check.labels.at(-1), withUnusedOrdinal(principle, check), plan);
  const line = HEADING.test(lineAt(plan, last.at.start.line)) ? endOfPart(plan, last.at.end.line) : endOfBlock(plan, endOfGate(plan, last));
  return lines.length === 0 ? [] : [{ title: `Add the principle \`${titleOf(principle)}\``, edits: [insertBelow(plan, line, lines)] }];
}

/** The lines in the form of the last gate; empty if that form cannot show an open gate, since another form could turn other lines into evidence. */
function inFormOf(last: Gate, label: PrincipleLabel | undefined, principle: Principle, plan: Plan): readonly string[] {
  const line = lineAt(plan, last.at.start.line);
  const title = titleOf(principle);
  if (BOX.test(line)) return boxesFor(label, principle, plan);
  if (line.trim().startsWith('|')) return rowLike(line, last, title);
  const heading = HEADING.exec(line)?.groups?.hashes;
  if (heading !== undefined) return ['', `${heading} ${title} — ${OPEN}`];
  const bullet = BULLET.exec(line)?.[0];
  return bullet === undefined || last.form !== 'status' ? [] : [`${bullet}**${title}**: ${OPEN}`];
}

/** A row with the same cells, of which only the name and the status are filled. */
function rowLike(line: string, { principle, text, sign, form }: Gate, title: string): readonly string[] {
  const cells = line.trim().split(UNESCAPED_PIPE).map((cell) => cell.trim());
  const name = cells.findIndex((cell) => cell !== '' && (cell.includes(principle?.text ?? text) || cell.includes(text)));
  const status = cells.findIndex((cell, index) => index !== name && sign !== '' && cell.includes(sign));
  if (name < 0 || status < 0 || form !== 'status' || cells.some((cell) => ORDINAL.test(cell))) return [];
  return [cells.map((_, index) => (index === name ? title : index === status ? OPEN : '')).join(' | ').trim()];
}

/** The principle without its ordinal if the check already uses that ordinal. */
function withUnusedOrdinal({ ordinal = '', ...principle }: Principle, { gates, labels }: ConstitutionCheck): Principle {
  const texts = [...labels, ...gates.flatMap((gate) => gate.principle ?? [])].map(({ text }) => text);
  return ordinal === '' || texts.some((text) => text.startsWith(`${ordinal}.`)) ? principle : { ...principle, ordinal };
}

function boxesFor(label: PrincipleLabel | undefined, principle: Principle, plan: Plan): readonly string[] {
  const title = titleOf(principle);
  const boxes = principle.gates.map((gate) => `- [ ] ${gate}`);
  if (label === undefined) return [`- [ ] **${title}**`];
  const hashes = HEADING.exec(lineAt(plan, label.at.start.line))?.groups?.hashes;
  return ['', ...(hashes === undefined ? [`**${title}**`] : [`${hashes} ${title}`, '']), ...(boxes.length > 0 ? boxes : [`- [ ] ${principle.name}`])];
}

/** Suggests a missing gate at the end of the principle's list of checkboxes. */
export function addGate(text: string, gates: readonly Gate[], plan: Plan): readonly Fix[] {
  const last = gates.at(-1);
  const bullet = last === undefined ? undefined : BOX.exec(lineAt(plan, last.at.start.line))?.groups?.bullet;
  if (last === undefined || bullet === undefined) return [];
  return [{ title: `Add the gate \`${text}\``, edits: [insertBelow(plan, endOfGate(plan, last), [`${bullet}[ ] ${text}`])] }];
}

/** The last line of a gate and of the evidence nested below it. */
function endOfGate(plan: Plan, { at }: Gate): number {
  return Math.max(at.end.line, endOfItem(plan, at.start.line));
}

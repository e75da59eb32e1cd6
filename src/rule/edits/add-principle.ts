import type { Principle } from '../../constitution/model.js';
import type { Gate, Plan, PrincipleLabel } from '../../plan/model.js';
import { titleOf } from '../principle-title.js';
import type { Fix } from '../problem.js';
import { endOfBlock, insertBelow, lineAt } from './lines.js';

const BOX = /^(?<bullet>\s*[-*+] )\[/;
const HEADING = /^\s{0,3}(?<hashes>#{1,6}) /;
const UNESCAPED_PIPE = /(?<!\\)\|/g;

/** A principle with its gates as a plan may state them, all of them open. */
export function gatesOf(principle: Principle): readonly string[] {
  const title = titleOf(principle);
  return principle.gates.length > 0 ? [`**${title}**`, ...principle.gates.map((gate) => `- [ ] ${gate}`)] : [`- [ ] **${title}**`];
}

/** Suggests a principle that the check leaves out, open, in the form of the principles beside it. */
export function addPrinciple(principle: Principle, plan: Plan): readonly Fix[] {
  const check = plan.checks[0];
  const last = check?.gates.at(-1);
  if (check === undefined || last === undefined) return [];
  const lines = inFormOf(last, check.labels.at(-1), principle, plan);
  return [{ title: `Add the principle \`${titleOf(principle)}\``, edits: [insertBelow(plan, endOfBlock(plan, last.at.end.line), lines)] }];
}

function inFormOf(last: Gate, label: PrincipleLabel | undefined, principle: Principle, plan: Plan): readonly string[] {
  const row = lineAt(plan, last.at.start.line).trim();
  if (row.startsWith('|') && last.form !== 'assertion') return [`| ${titleOf(principle)} ${'| '.repeat((row.match(UNESCAPED_PIPE) ?? []).length - 1)}`.trimEnd()];
  const heading = label === undefined ? undefined : HEADING.exec(lineAt(plan, label.at.start.line))?.groups?.hashes;
  const [first = '', ...more] = gatesOf(principle);
  if (heading !== undefined) return ['', `${heading} ${titleOf(principle)}`, '', ...(more.length > 0 ? more : [`- [ ] ${principle.name}`])];
  if (label !== undefined) return ['', `**${titleOf(principle)}**`, ...(more.length > 0 ? more : [`- [ ] ${principle.name}`])];
  return [...(BOX.test(lineAt(plan, last.at.start.line)) && more.length === 0 ? [] : ['']), first, ...more];
}

/** Suggests a gate that a principle's own boxes leave out, in the same list. */
export function addGate(text: string, gates: readonly Gate[], plan: Plan): readonly Fix[] {
  const last = gates.at(-1);
  const bullet = last === undefined ? undefined : BOX.exec(lineAt(plan, last.at.start.line))?.groups?.bullet;
  if (last === undefined || bullet === undefined) return [];
  return [{ title: `Add the gate \`${text}\``, edits: [insertBelow(plan, last.at.end.line, [`${bullet}[ ] ${text}`])] }];
}

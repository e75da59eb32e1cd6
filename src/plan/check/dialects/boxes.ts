import type { Status } from '../../model.js';
import { LETTER } from '../../words/letters.js';
import { citedPrinciple, readPrincipleRef } from '../../words/principle-ref.js';
import { memoizeObject } from '../../memoize.js';
import { sliceText, type Text } from '../../document/text.js';
import type { Item, ListEntry } from '../outline/entries.js';
import { evidenceOf, joinEvidence, principleIn, type GateParts, type Scope } from './gate.js';
import { readStatement, type Statement } from '../statement/read-statement.js';
import { readStatus } from '../statement/status.js';
import { beginsWith } from '../../document/text-marks.js';

const NO_WORD = String.raw`[^${LETTER}\d]`;
/** Text that resembles a checkbox but is none in Markdown: `[✓]`, `[~]`, `[]`, `[ x]`, or with full-width characters or no-break spaces. */
const PSEUDO_BOX = new RegExp(String.raw`^[[［](${NO_WORD}{0,3}|${NO_WORD}{0,2}[xX✓✔]${NO_WORD}{0,2}|[ｘＸ-])[\]］](?=\s|$)`, 'u');
/** `[x]` and `[X]` where Markdown creates no checkbox: in bold, or without text after it. */
const TRUE_BOX = /^\[([xX ])\]/;

/** `[PASS] Name` among checkboxes, which is a status. */
const STATED_BOX = /^\[([^\]]{2,20})\](?=\s)/;

/** A checkbox before an item, from Markdown or as probably meant. */
interface Box {
  readonly state: 'ticked' | 'unticked' | 'pseudo' | 'stated';
  readonly sign: string;
  readonly length: number;
}

/** Whether an item of a list has a checkbox; `[PASS]` alone is none. */
export function hasBoxes(list: ListEntry): boolean {
  return list.items.some((item) => (boxOf(item)?.state ?? 'stated') !== 'stated');
}

/** The list with only those items that have no checkbox. */
export function withoutBoxes(list: ListEntry): ListEntry {
  return { ...list, items: list.items.filter((item) => boxOf(item) === undefined) };
}

/** The gates of a list of checkboxes at their outermost level; nested items are evidence. */
export function readBoxes(list: ListEntry, scope: Scope): readonly GateParts[] {
  return list.items.flatMap((item) => readBox(item, scope));
}

const boxOf = memoizeObject((item: Item): Box | undefined => {
  const stated = STATED_BOX.exec(item.text.value);
  if (item.box === undefined && stated !== null && readStatus(stated[1] ?? '') !== undefined) return { state: 'stated', sign: stated[0], length: 0 };
  if (item.box !== undefined) return { state: item.box, sign: item.box === 'ticked' ? '[x]' : '[ ]', length: 0 };
  if (beginsWith(item.text, 'code')) return undefined;
  const value = item.text.value;
  const plain = TRUE_BOX.exec(value);
  if (plain !== null) return { state: plain[1] === ' ' ? 'unticked' : 'ticked', sign: plain[0], length: plain[0].length };
  const pseudo = /^[[［]/.test(value) ? PSEUDO_BOX.exec(value) : null;
  return pseudo === null ? undefined : { state: 'pseudo', sign: pseudo[0], length: pseudo[0].length };
});

function readBox(item: Item, scope: Scope): readonly GateParts[] {
  const gate = gateOf(item);
  return gate === undefined ? [] : [{ ...gate, principle: principleIn(scope, gate.principle), recheck: scope.recheck }];
}

/** A checkbox as a gate. */
const gateOf = memoizeObject((item: Item): Omit<GateParts, 'recheck'> | undefined => {
  const box = boxOf(item);
  if (box === undefined) return undefined;
  const statement = readStatement(afterBox(item.text, box.length));
  const named = statement.marked && statement.name !== '';
  const own = named || statement.status !== undefined ? statement.name : '';
  const evidence = (): string => joinEvidence(evidenceOf(statement), item.prose());
  const text = named && !statement.continues ? statement.name : wordsOf(statement);
  const principle = own === '' ? citedPrinciple(statement.words) : readPrincipleRef(own);
  return { at: item.at, text, evidence, status: statusOf(box, statement, item), principle };
});

function afterBox(text: Text, length: number): Text {
  const rest = text.value.slice(length);
  return sliceText(text, length + rest.length - rest.trimStart().length);
}

/** The text of a gate: without a name, all of its words, up to the status. */
function wordsOf({ name, words, status }: Statement): string {
  return name !== '' && status?.slot === 'after-name' ? name : words;
}

/** The status of a checkbox, combined with the words beside it. */
function statusOf(box: Box, statement: Statement, item: Item): Status {
  const { status } = statement;
  if (box.state === 'stated' && status !== undefined) return { verdict: status.verdict, form: 'status', sign: status.sign, partial: status.partial };
  if (box.state === 'pseudo' && status?.verdict === 'na' && /[~-]/.test(box.sign)) return { verdict: 'na', form: 'status', sign: status.sign, partial: false };
  if (box.state === 'pseudo') return { verdict: 'open', form: 'pseudo-box', sign: box.sign, partial: false };
  if (box.state === 'unticked') return { verdict: 'open', form: 'box', sign: box.sign, partial: false };
  if (status?.verdict === 'na') return { verdict: 'na', form: 'status', sign: status.sign, partial: false };
  const contradicts = status !== undefined && (status.verdict === 'fail' || (status.verdict === 'open' && status.by === 'word'));
  if (contradicts) return { verdict: status.verdict, form: 'status', sign: status.sign, partial: status.partial };
  if (hasOpenBox(item)) return { verdict: 'open', form: 'box', sign: '[ ]', partial: false };
  return { verdict: 'pass', form: 'box', sign: box.sign, partial: false };
}

function hasOpenBox(item: Item): boolean {
  return item.lists.some(({ items }) => items.some((inner) => inner.box === 'unticked' || hasOpenBox(inner)));
}

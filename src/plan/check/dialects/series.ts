import { sliceText, type Text } from '../../document/text.js';
import type { Item } from '../outline/entries.js';
import { trimEndOf } from '../../words/trim.js';
import { readStatement } from '../statement/read-statement.js';
import { spanOf } from '../../document/text-span.js';

/** An ordinal at the start of a line, or after a separator in it. */
const ORDINAL = /(?:^|[.;,。；，、|·•] {0,2}|\s[—–/]\s)(?:principle |article )?(?=(?:[IVX]{1,5}|\d{1,2})[.):] ?\S)/giu;
const SEPARATOR = /[\s.;,。；，、|·•—–/]/u;

/** The items of a bullet that has several principles, each with its own status: `I. Simple: PASS; II. Tests: FAIL`; any other bullet as it is. */
export function seriesOf(item: Item): readonly Item[] {
  const { value } = item.text;
  const starts = Array.from(value.matchAll(ORDINAL), ({ 0: before, index }) => index + before.length);
  if (item.box !== undefined || starts[0] !== 0 || starts.length < 2) return [item];
  const parts = starts.map((start, index) => partOf(item.text, start, starts[index + 1] ?? value.length));
  const areStated = parts.every((part) => readStatement(part).name !== '' && readStatement(part).status !== undefined);
  return areStated ? parts.map((text) => ({ ...item, text, lists: [], at: spanOf(text) })) : [item];
}

function partOf(text: Text, from: number, to: number): Text {
  return sliceText(text, from, from + trimEndOf(text.value.slice(from, to), SEPARATOR).length);
}

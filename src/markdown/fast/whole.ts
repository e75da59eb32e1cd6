import type { Line } from './line.js';

/** A link or footnote is one by a definition that may stand anywhere. */
const DEFINITION = /^[^[]*\]:|^[ \t>*+\d.)-]*\[/;
/** remark ticks the root for a box below an empty item. */
const BOX = /^[>\t ]*\[[ xX]\]/;
/** Whether an empty item in a quote, or a number on top of one, begins a list depends on what micromark has read before. */
const EMPTY_ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/;
const NUMBER = /^[ \t>]*(?!1[.)])\d{1,9}[.)]/;
const QUOTE = /^[ \t]*>/;

/** Whether a part of the text may depend on the others, so that remark has to read all of it. */
export function isOneWhole(source: string, lines: readonly Line[]): boolean {
  return (source.includes(']:') && lines.some(mayDefine)) || lines.some((line, index) => isDependent(line, lines[index - 1]));
}

function mayDefine({ source }: Line): boolean {
  return source.includes(']:') && DEFINITION.test(source);
}

function isDependent({ kind, source }: Line, above: Line | undefined): boolean {
  if (kind === 'quote') return dependsInQuote(source, above);
  if (kind === 'odd') return QUOTE.test(source) ? dependsInQuote(source, above) : BOX.test(source);
  return kind === 'text' && source.includes('[') && BOX.test(source);
}

function dependsInQuote(source: string, above: Line | undefined): boolean {
  return EMPTY_ITEM.test(source) || BOX.test(source) || (NUMBER.test(source) && !QUOTE.test(above?.source ?? ''));
}

import type { Line } from './line.js';

/** A definition, which may be anywhere and turns text into links or footnotes. */
const DEFINITION = /^[^[]*\]:|^[ \t>*+\d.)-]*\[/;
/** A checkbox below an empty item, for which remark marks the root as checked. */
const BOX = /^[>\t ]*\[[ xX]\]/;
/** An empty item in a quote, or a number above one, whose parsing in micromark depends on earlier lines. */
const EMPTY_ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/;
const NUMBER = /^[ \t>]*(?!1[.)])\d{1,9}[.)]/;
const QUOTE = /^[ \t]*>/;

/** Whether parts of the text may depend on each other, so that remark must parse all of it. */
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

import { citedPrinciple, ordinalSentences, readPrincipleRef } from '../../words/principle-ref.js';
import type { PrincipleRef } from '../../model.js';
import { lineRanges, type Range, sliceText, type Text } from '../../document/text.js';
import { ASSERTED, statusOf } from '../statement/stated-status.js';
import { evidenceOf, type GateParts, type Scope } from './gate.js';
import { readStatement } from '../statement/read-statement.js';
import { spanOf } from '../../document/text-span.js';
import type { LineEntry } from '../outline/group.js';

/** A sentence with the ordinals of its principles. */
interface Sentence {
  readonly range: Range;
  readonly principle: PrincipleRef;
}

/** Reads each sentence with an ordinal as a gate: `I/II: no new API. III: the edge stays thin.`, `The edge stays thin (Principle III).` */
export function ordinalGates(lines: readonly LineEntry[], scope: Scope): readonly GateParts[] {
  if (scope.assertions !== 'free') return [];
  const gates = lines.flatMap(({ text }) => sentencesOf(text.value).map((sentence) => gateOf(text, sentence, scope)));
  return new Set(gates.flatMap(({ principle }) => principle?.ordinals ?? [])).size > 1 ? gates : [];
}

function sentencesOf(value: string): readonly Sentence[] {
  const starts = ordinalSentences(value);
  if (starts[0]?.from === 0) {
    const ends = [...starts.slice(1).map(({ from }) => from), value.length];
    return starts.map(({ from, ordinals }, index) => ({ range: { from, to: ends[index] ?? value.length }, principle: readPrincipleRef(ordinals) }));
  }
  return endsOf(value).flatMap((range) => {
    const principle = citedPrinciple(value.slice(range.from, range.to));
    return principle === undefined ? [] : [{ range, principle }];
  });
}

/** The sentences of a line, split after full stops. */
function endsOf(value: string): readonly Range[] {
  return lineRanges(value.replaceAll(/(?<=[.。]) /gu, '\n'));
}

function gateOf(line: Text, { range: { from, to }, principle }: Sentence, scope: Scope): GateParts {
  const text = sliceText(line, from, to);
  const statement = readStatement(text);
  return { at: spanOf(text), text: statement.words, evidence: () => evidenceOf(statement), status: statusOf(statement) ?? ASSERTED, principle, recheck: scope.recheck };
}

import { textOfCheck } from '../../plan/check/text-of-check.js';
import type { Plan } from '../../plan/model.js';
import { readPrincipleRef } from '../../plan/words/principle-ref.js';
import { matchPrinciple } from '../matching/match.js';
import { arabicOrdinal } from '../matching/ordinals.js';
import { countShared, distinctiveWords, isWeak, normalizeWords, plainWords, significantWords } from '../../plan/words/similarity/significant-words.js';
import type { Principle } from '../constitution.js';
import { ALL_OF_THEM, ALL_OTHERS, CITED_ORDINALS, NUMBER_WORDS } from '../../plan/words/constitution/citation-words.js';
import { PARTING_JOINT } from '../../plan/words/constitution/joined-names.js';

/** The minimum number and share of a name's words in a gate about the principle. */
const FEWEST_WORDS = 2;
const MOST_OF_THEM = 0.66;

/** Returns a test whether the text of a plan's checks covers a principle without a gate. */
export function coveredBy(plan: Plan, principles: readonly Principle[]): (principle: Principle) => boolean {
  const text = plan.checks.map((check) => textOfCheck(check, plan)).join('\n').replace(/[*_`]/gu, '');
  if (ALL_OTHERS.test(text) || countsAll(text, principles.length)) return () => true;
  const cited = new Set([...text.matchAll(CITED_ORDINALS)].flatMap(([, list = '']) => readPrincipleRef(list).ordinals));
  const words = ` ${normalizeWords(text)} `;
  const gates = plan.checks.flatMap((check) => check.gates.map((gate) => significantWords(gate.text)));
  const written = new Set(plan.checks.flatMap((check) => check.gates.flatMap(({ text: own, evidence }) => plainWords(`${own} ${evidence}`))));
  const isStated = (name: string): boolean => {
    const own = significantWords(name);
    const needed = Math.max(FEWEST_WORDS, own.size * MOST_OF_THEM);
    return gates.some((stated) => countShared(own, stated) >= needed);
  };
  const isWritten = (name: string): boolean => name.includes(' ') && words.includes(` ${name} `);
  const headed = new Set([...headingsOverGates(plan), ...partsOfLabels(plan)].flatMap((title) => matchPrinciple(readPrincipleRef(title), principles)));
  const isMentioned = ({ name, ordinal }: Principle): boolean => cited.has(arabicOrdinal(ordinal ?? '') ?? '')
    || isStated(name) || acronymsIn(name).some((acronym) => written.has(acronym)) || isWritten(normalizeWords(name));
  return (principle) => headed.has(principle) || isMentioned(principle);
}

/** The headings within a check directly above gates: `### Architecture Compliance`. */
function headingsOverGates({ checks, sections }: Plan): readonly string[] {
  const lines = checks.flatMap(({ gates }) => gates.map(({ at }) => at.start.line));
  const inChecks = sections.filter(({ name, level, at }) => name === undefined && level > 2 && checks.some((check) => check.at.start.line < at.start.line));
  return inChecks.filter((section) => {
    const next = sections.find(({ at }) => at.start.line > section.at.start.line)?.at.start.line ?? Number.POSITIVE_INFINITY;
    return lines.some((line) => line >= section.at.start.line && line < next);
  }).map(({ title }) => title);
}

/** A longer label is a sentence. */
const MOST_WORDS = 4;

/** The names in labels of several: `Library-First & CLI`. A label with an ordinal is about that principle, and words such as `Data` alone name nothing. */
function partsOfLabels({ checks }: Plan): readonly string[] {
  const labels = checks.flatMap((check) => [...check.labels, ...check.gates.flatMap(({ principle }) => principle ?? [])]);
  const plain = labels.filter(({ name, ordinals }) => ordinals.length === 0 && distinctiveWords(name).size <= MOST_WORDS);
  return plain.flatMap(({ name }) => name.split(PARTING_JOINT)).filter((part) => !isWeak(part));
}

const ACRONYM = /^\p{Lu}{3,}$/u;

/** The acronym that is the only distinctive word of a name: `RAII` in `RAII principle`. */
function acronymsIn(name: string): readonly string[] {
  return distinctiveWords(name).size === 1 ? plainWords(name).filter((word) => ACRONYM.test(word)) : [];
}

function countsAll(text: string, count: number): boolean {
  return [...text.matchAll(ALL_OF_THEM)].some(([, number = '']) => Number(number) === count || NUMBER_WORDS.indexOf(number.toLowerCase()) === count);
}

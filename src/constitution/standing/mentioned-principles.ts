import { textOfCheck } from '../../plan/check/text-of-check.js';
import type { Plan } from '../../plan/model.js';
import { readPrincipleRef } from '../../plan/words/principle-ref.js';
import { matchPrinciple } from '../matching/match.js';
import { arabicOrdinal } from '../matching/ordinals.js';
import { countShared, distinctiveWords, isWeak, normalizeWords, plainWords, significantWords } from '../../plan/words/similarity/significant-words.js';
import type { Principle } from '../constitution.js';
import { ALL_OF_THEM, ALL_OTHERS, CITED_ORDINALS, NUMBER_WORDS } from '../../plan/words/constitution/citation-words.js';
import { PARTING_JOINT } from '../../plan/words/constitution/joined-names.js';
import { refsIn } from '../matching/claims.js';

/** The minimum number and share of a name's words in a gate about the principle. */
const FEWEST_WORDS = 2;
const MOST_OF_THEM = 0.66;

type Test = (principle: Principle) => boolean;

/** Returns a test whether the text of a plan's checks covers a principle without a gate. */
export function coveredBy(plan: Plan, principles: readonly Principle[]): Test {
  const text = plan.checks.map((check) => textOfCheck(check, plan)).join('\n').replace(/[*_`]/gu, '');
  if (ALL_OTHERS.test(text) || countsAll(text, principles.length)) return () => true;
  const tests = [isHeaded(plan, principles), isCited(text), isStated(plan), isAbbreviated(plan), isWritten(text)];
  return (principle) => tests.some((test) => test(principle));
}

/** Whether a heading over gates or a part of a label names it. */
function isHeaded(plan: Plan, principles: readonly Principle[]): Test {
  const headed = new Set([...headingsOverGates(plan), ...partsOfLabels(plan)].flatMap((title) => matchPrinciple(readPrincipleRef(title), principles)));
  return (principle) => headed.has(principle);
}

/** Whether the text cites its ordinal. */
function isCited(text: string): Test {
  const cited = new Set([...text.matchAll(CITED_ORDINALS)].flatMap(([, list = '']) => readPrincipleRef(list).ordinals));
  return ({ ordinal }) => cited.has(arabicOrdinal(ordinal ?? '') ?? '');
}

/** Whether a gate has most words of its name. */
function isStated({ checks }: Plan): Test {
  const gates = checks.flatMap((check) => check.gates.map((gate) => significantWords(gate.text)));
  return ({ name }) => {
    const own = significantWords(name);
    const needed = Math.max(FEWEST_WORDS, own.size * MOST_OF_THEM);
    return gates.some((stated) => countShared(own, stated) >= needed);
  };
}

/** Whether a gate or its evidence has its acronym. */
function isAbbreviated({ checks }: Plan): Test {
  const written = new Set(checks.flatMap(({ gates }) => gates.flatMap(({ text, evidence }) => plainWords(`${text} ${evidence}`))));
  return ({ name }) => acronymsIn(name).some((acronym) => written.has(acronym));
}

/** Whether the text has its name, if this has several words. */
function isWritten(text: string): Test {
  const words = ` ${normalizeWords(text)} `;
  return ({ name }) => normalizeWords(name).includes(' ') && words.includes(` ${normalizeWords(name)} `);
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
  const plain = refsIn(checks).filter(({ name, ordinals }) => ordinals.length === 0 && distinctiveWords(name).size <= MOST_WORDS);
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

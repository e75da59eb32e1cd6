import { textOfCheck } from '../../plan/check/text-of-check.js';
import type { Plan } from '../../plan/model.js';
import { readPrincipleRef } from '../../plan/words/principle-ref.js';
import { matchPrinciple } from '../matching/match.js';
import { arabicOrdinal } from '../matching/ordinals.js';
import { countShared, distinctiveWords, isWeak, normalizeWords, plainWords, significantWords } from '../../plan/words/similarity/significant-words.js';
import type { Principle } from '../constitution.js';

const NUMERALS = String.raw`(?:[IVXL]+|\d{1,2}|[一二三四五六七八九十]{1,3})`;
/** `Principle IX`, `Principles I–IV, VI`, `原則 III`. */
const CITATION = new RegExp(String.raw`(?:\b(?:principles?|articles?|princip[ei]os?|princípios?|principes?|prinzip(?:ien)?|grundsatz)|原則|原则|원칙|принципы?)\s{0,2}(${NUMERALS}(?:\s?(?:[,/&–—-]|and|to|y|e|und|et)\s?${NUMERALS})*)(?![\p{Alpha}\d])`, 'giu');
/** Statements that all other principles hold, that another document checks them, or that the plan writes the constitution first. */
const ALL_OTHERS = new RegExp([
  String.raw`\b(?:other|others|remaining|rest of|unlisted|unaffected)\b[^.\n|]{0,40}\b(?:principles?|articles?)\b`,
  String.raw`\b(?:creates?|introduces?|establish(?:es)?|drafts?|writes?|defines?|adopts?|bootstraps?) (?:the|a|this|our) (?:project |project's )?constitution\b`,
  String.raw`\bprinciples?\b[^.\n|]{0,60}[.;,] ?(?:all )?the (?:rest|others)\b`,
  String.raw`\b(?:only|just) (?:the )?(?:principles?|articles?)\b`,
  String.raw`\b(?:demás|otros|restantes|outros|demais) princ[ií]pios\b|\bprinc[ií]pios restantes\b|\bautres principes\b|\b(?:übrigen|anderen|weiteren) (?:prinzipien|grundsätze)\b|остальные принципы`,
  '(?:其他|其它|其餘|其余|剩余|その他の?|残りの|他の)(?:全部|所有|すべての)?(?:原則|原则)|(?:나머지|그 외|다른) 원칙',
].join('|'), 'iu');
const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'];
const ALL_OF_THEM = /\ball (?:of the )?(\w+) (?:\w+ ){0,2}(?:principles|articles)\b/gi;

/** The minimum number and share of a name's words in a gate about the principle. */
const FEWEST_WORDS = 2;
const MOST_OF_THEM = 0.66;

/** Returns a test whether the text of a plan's checks covers a principle without a gate. */
export function coveredBy(plan: Plan, principles: readonly Principle[]): (principle: Principle) => boolean {
  const text = plan.checks.map((check) => textOfCheck(check, plan)).join('\n').replace(/[*_`]/gu, '');
  if (ALL_OTHERS.test(text) || countsAll(text, principles.length)) return () => true;
  const cited = new Set([...text.matchAll(CITATION)].flatMap(([, list = '']) => readPrincipleRef(list).ordinals));
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

const JOINT = /\s?[&,;+·、]\s?|\s\/\s|\s(?:and|und|et|y|e)\s/u;

/** A longer label is a sentence. */
const MOST_WORDS = 4;

/** The names in labels of several: `Library-First & CLI`. A label with an ordinal is about that principle, and words such as `Data` alone name nothing. */
function partsOfLabels({ checks }: Plan): readonly string[] {
  const labels = checks.flatMap((check) => [...check.labels, ...check.gates.flatMap(({ principle }) => principle ?? [])]);
  const plain = labels.filter(({ name, ordinals }) => ordinals.length === 0 && distinctiveWords(name).size <= MOST_WORDS);
  return plain.flatMap(({ name }) => name.split(JOINT)).filter((part) => !isWeak(part));
}

const ACRONYM = /^\p{Lu}{3,}$/u;

/** The acronym that is the only distinctive word of a name: `RAII` in `RAII principle`. */
function acronymsIn(name: string): readonly string[] {
  return distinctiveWords(name).size === 1 ? plainWords(name).filter((word) => ACRONYM.test(word)) : [];
}

function countsAll(text: string, count: number): boolean {
  return [...text.matchAll(ALL_OF_THEM)].some(([, number = '']) => Number(number) === count || COUNTS.indexOf(number.toLowerCase()) === count);
}

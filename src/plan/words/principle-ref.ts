import { trimEdges } from './trim.js';
import { inLowerCase } from './lower-case.js';
import { LETTER, OUTSIDE_WORDS, WORD_END } from './letters.js';
import type { PrincipleRef } from '../model.js';
import { memoize } from '../memoize.js';

const CJK_DIGITS = '零一二三四五六七八九十';
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
/** In lower case, as the searched texts are. */
const NUMERAL = '[ivxl]{1,6}|\\d{1,2}|[一二三四五六七八九十]{1,3}|[ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ]';
const ARTICLE_WORDS = 'principles?|articles?|art\\.?|principios?|princípios?|artículos?|artigos?|principes?|grundsatz|artikel|принцип|статья|原則|原则|원칙';
const ARTICLE = `${ARTICLE_WORDS}|第|[pc](?=-?\\d)`;
const JOINT = '[,、&+/·–—-]|and|to|und|et|y|e';
/** White space is already collapsed. */
const LIST = `(?:${NUMERAL})(?:\\.?(?: ?(?:${JOINT}) ?)(?:${NUMERAL})${WORD_END})*`;
/** The separator before another principle in a label: `I. Simple / III. Safe Writes`. */
const NEXT_NAMED = new RegExp(` ?(?:[/·•;,&+]|and|und|et|y|e) (?=(?:(?:${ARTICLE}) ?)?(?:${NUMERAL})(?:[.):：]| \\S| ?$))`, 'g');
const JOINTS = new RegExp(` ?(${JOINT}) ?`);
/** `IV. `, `4) `, `P4 - `, `Principle IV: `, `第一条 `, `III, IV, VII` at the start; `IV-a. ` is a part of IV. */
const LEADING = new RegExp(`^(?:(?:${ARTICLE})[\\s-]?)?(${LIST})(?:[条條]|원칙|-[a-h](?=[.)]))?(?:[.)、:：]|\\s*[-—–:：|]|\\s*(?=[(（])|\\s+(?=\\S)|$)\\s*`);
const LEADING_ARTICLE = new RegExp(`^(?:${ARTICLE})[\\s-]?(?:${NUMERAL})`);
/** `(Principle I)`, `[Art. III]`, `(III)` anywhere. */
const ASIDE = new RegExp(`[(（\\[](?:constitution\\s+)?(?:${ARTICLE})?\\s?(${LIST})[)）\\]]`);
/** A citation in brackets: `(Principle IV)`, `(Art. III, V)`. */
const CITED = new RegExp(`[(（\\[](?:constitution\\s+)?((?:${ARTICLE_WORDS})\\s?${LIST})[)）\\]]`, 'g');
const NON_NEGOTIABLE = /[-–—(（[ ]{0,5}(?:non[\s-]?negotiable|mandatory|não[\s-]negociável|no negociable|non[\s-]négociable|不可協商|不可协商|非協商|非协商|妥協不可|타협\s?불가)[)）\] ]{0,2}/g;
const PARENTHESIS = /[(（]([^()（）]*)[)）]/g;
/** A name ends with a letter, a digit, a bracket, `+`, `#` or `%`. */
const NO_NAME_END = /[^\p{Alpha}\d)）+#%]/u;

/** Parses the reference to a principle in a heading or label: its ordinals as Arabic numerals, its name, and other names in parentheses. */
export const readPrincipleRef = memoize((written): PrincipleRef => {
  const text = clean(unmarked(written.replace(/\s+/g, ' ')));
  const aside = /[(（[]/.test(text) ? ASIDE.exec(inLowerCase(text)) : null;
  const plain = aside === null ? text : `${text.slice(0, aside.index)} ${text.slice(aside.index + aside[0].length)}`.trim();
  const leading = leadingOrdinals(plain);
  const rest = leading === null ? plain : plain.slice(leading[0].length);
  const asides = [...rest.matchAll(PARENTHESIS)].map((match) => (match[1] ?? '').trim()).filter((words) => words !== '');
  const name = clean(rest.replace(PARENTHESIS, ' '));
  const [first, ...others] = asides;
  const ordinals = numbersOf(leading?.[1] ?? aside?.[1] ?? '');
  const gloss = leading !== null && isGlossed(leading[0], name);
  return { text, ordinals, name: name === '' ? clean(first ?? '') : name, aliases: name === '' ? others : asides, ...(gloss && { gloss }) };
});

/** The principles that a line without a name cites in brackets: `No new dependency (Principle IV)`; undefined for several citations. */
export function citedPrinciple(line: string): PrincipleRef | undefined {
  if (!/[(（[]/.test(line)) return undefined;
  const [cited, ...others] = [...inLowerCase(line).matchAll(CITED)].map(([, words]) => words ?? '');
  return cited === undefined || others.length > 0 ? undefined : readPrincipleRef(cited);
}

/** Ordinals at the start of a sentence: `I/II: `, `Principle III — `, `IV, V. `. */
const SENTENCE_START = new RegExp(`(?:^|[.;。；!] {1,2})((?:(?:${ARTICLE_WORDS}) ?)?${LIST})(?: ?[:：—–] |[:：]|\\. )`, 'g');

/** The positions of sentences in a line that start with ordinals, and these ordinals as written. */
export function ordinalSentences(line: string): readonly { readonly from: number; readonly ordinals: string }[] {
  const starts = inLowerCase(line.replaceAll('\n', ' ')).matchAll(SENTENCE_START);
  return Array.from(starts, ({ 0: start, 1: ordinals = '', index }) => ({ from: index + start.indexOf(ordinals), ordinals }));
}

/** Whether the words in brackets or after a bare ordinal describe the principle: `V (untrusted input)`, `X Embeddable`. */
function isGlossed(leading: string, name: string): boolean {
  return name === '' || PART.test(leading) || (BARE_ORDINAL.test(leading) && !LEADING_ARTICLE.test(leading));
}

/** `IV-a.`: the words are about a part of the principle. */
const PART = /-[a-h][.)]\s*$/u;

const BARE_ORDINAL = new RegExp(String.raw`[${LETTER}\d]\s+$`);

/** The principles that a label names, each with its ordinal: `I. Simple / III. Safe Writes` names two. Any other label names one. */
export const readPrincipleRefs = memoize((written): readonly PrincipleRef[] => {
  const parts = inParts(written);
  const named = parts.slice(0, -1).some((part) => readNamed(part).name !== '');
  const areNumbered = parts.every((part) => LEADING.test(inLowerCase(part))) && parts.some((part) => leadingOrdinals(part) !== null);
  return named && areNumbered ? parts.map(readNamed) : [readPrincipleRef(written)];
});

/** Splits a label at positions that are found in its lower case. */
function inParts(written: string): readonly string[] {
  const text = unmarked(written.replace(/\s+/g, ' ')).trim();
  const parts: string[] = [];
  let from = 0;
  for (const { 0: joint, index } of inLowerCase(text).matchAll(NEXT_NAMED)) {
    parts.push(text.slice(from, index));
    from = index + joint.length;
  }
  return [...parts, text.slice(from)];
}

/** Parses one of several named principles, in which a single `I` is an ordinal. */
function readNamed(part: string): PrincipleRef {
  const ref = readPrincipleRef(part);
  return ref.ordinals.length > 0 ? ref : readPrincipleRef(part.replace(' ', '. '));
}

/** The text without the words for NON-NEGOTIABLE. */
function unmarked(text: string): string {
  const marks = [...inLowerCase(text).matchAll(NON_NEGOTIABLE)];
  return marks.reduceRight((rest, { 0: mark, index }) => `${rest.slice(0, index)} ${rest.slice(index + mark.length)}`, text);
}

const clean = (name: string): string => trimEdges(name.replace(/\s+/g, ' '), OUTSIDE_WORDS, NO_NAME_END);

/** The ordinals at the start; a Roman `I`, `C` or a number before plain words is part of the sentence (`I think`, `3 services`), unless punctuation or `Principle` marks it. */
function leadingOrdinals(text: string): RegExpExecArray | null {
  const plain = inLowerCase(text);
  const match = LEADING.exec(plain);
  if (match === null) return null;
  const marked = LEADING_ARTICLE.test(plain) || /[.)、:：|—–-]\s*$/u.test(match[0]) || /^(?:$|[(（])/.test(text.slice(match[0].length));
  const roman = /^(?:[IVXL]{2,}|[VX])\s/.test(text.slice(0, match[0].length)) || (text.startsWith('I ') && /^I \p{Lu}\p{Ll}/u.test(text));
  return marked || roman ? match : null;
}

function numbersOf(list: string): readonly string[] {
  const numbers: number[] = [];
  let range = false;
  for (const part of list.replaceAll('.', '').split(JOINTS)) {
    const number = numberOf(part);
    if (number === 0) range = /^[–—-]$|^to$/u.test(part);
    else {
      const last = numbers.at(-1);
      for (let next = range && last !== undefined ? last + 1 : number; next <= number; next += 1) numbers.push(next);
      range = false;
    }
  }
  return numbers.map(String);
}

/** The value of an Arabic, Roman or Chinese numeral; 0 for other text. */
export function numberOf(numeral: string): number {
  const text = numeral.normalize('NFKC').toLowerCase();
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[ivxl]+$/.test(text)) return romanValue(text);
  return cjkValue(text);
}

function romanValue(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = ROMAN[text.charAt(index)] ?? 0;
    const next = ROMAN[text.charAt(index + 1)] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum;
}

function cjkValue(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (character: string | undefined, empty: number): number => (character === undefined || character === '' ? empty : CJK_DIGITS.indexOf(character));
  const value = (text.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
  return Number.isNaN(value) || value < 0 ? 0 : value;
}

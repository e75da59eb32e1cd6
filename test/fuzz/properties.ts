import fastCheck, { type Arbitrary } from 'fast-check';
import { deepStrictEqual, ok } from 'node:assert';
import { lint, parsePlan, type LintedFile, type LintOptions, type Plan } from '../../src/index.js';
import { normalizeSource } from '../../src/markdown/remark/source.js';
import { byPlace } from '../../src/engine/findings/to-findings.js';
import { decode } from '../../src/project/files/text-files.js';
import { grownPlans, textOf, type GrownPlan } from './grown-plans.js';
import { mutatedPlans } from './mutated-plans.js';
import { nastyMarkdown } from './nasty-markdown.js';
import { oddMarkdown } from './odd-markdown.js';
import { oddPlans } from './odd-plans.js';
import { assertGatesStayUnmet } from './offered-edits.js';
import { assertPlacesHoldWords, isInside, spansIn } from './places.js';
import { assertFixesSettle } from './safe-fixes.js';
import { assertReadAsWhole, assertTreeOfRemark } from './whole-parse.js';

/** The parameters of a trial; `path` is the path of a counterexample of the seed in fast-check. */
interface Trial {
  readonly seed: number;
  readonly numRuns: number;
  readonly path?: string;
  readonly interruptAfterTimeLimit?: number;
}

/** A property of any plan; `assert` throws with the smallest counterexample. */
export interface Property {
  readonly name: string;
  /** The number of plans in a short run. */
  readonly runs: number;
  readonly assert: (trial: Trial) => void;
}

function holds<Value>(name: string, runs: number, values: Arbitrary<Value>, check: (value: Value) => void): Property {
  return { name, runs, assert: (trial) => { fastCheck.assert(fastCheck.property(values, check), trial); } };
}

const CONSTITUTION = { path: 'constitution.md', text: '# Sync Constitution\n\n## Core Principles\n\n### I. Library-First\n\n### II. Simplicity\n\n### III. Test-First (NON-NEGOTIABLE)\n\n### IV. Pool<R> & Friends\n' };
const lintOptions: Arbitrary<LintOptions> = fastCheck.constantFrom<LintOptions>({}, { constitution: 'nebula' }, { constitution: CONSTITUTION });

const random = fastCheck.oneof(fastCheck.string({ unit: 'binary', maxLength: 400 }), fastCheck.uint8Array({ maxLength: 600 }).map((bytes) => decode(bytes)));
/** All kinds of text; few of random characters, which nearly always form one paragraph. */
const anyText = fastCheck.oneof({ weight: 3, arbitrary: nastyMarkdown }, { weight: 1, arbitrary: oddPlans }, { weight: 4, arbitrary: grownPlans.map(textOf) }, { weight: 3, arbitrary: mutatedPlans() }, random);
const anyInput = fastCheck.tuple(anyText, lintOptions);

const parse = (source: string): Plan => parsePlan(source, { path: 'plan.md' });
/** The text with LF line endings and without BOM. */
const plainText = (text: string): string => text.replace(/^\uFEFF+/, '').replaceAll(/\r\n?/g, '\n');

function isInPlace([text, options]: readonly [string, LintOptions]): void {
  const lines = normalizeSource(text).split('\n');
  const { findings } = lint(text, options);
  for (const span of [...spansIn({ ...parse(text), tree: undefined }), ...spansIn(findings)]) ok(isInside(span, lines), `outside of the plan: ${JSON.stringify(span)}`);
  for (const { waiver, suppression } of findings) for (const excuse of [waiver, suppression]) ok(excuse === undefined || (excuse.line >= 1 && excuse.line <= lines.length));
  deepStrictEqual(findings, findings.toSorted(byPlace), 'not in order');
}

const LINE_ENDINGS = ['\r\n', '\n', '\r\n', '\r'] as const;

/** The text with line endings of all kinds in turn, no LF right behind a CR. */
function mixed(text: string): string {
  let count = 0;
  return text.replaceAll('\n', () => LINE_ENDINGS[count++ % LINE_ENDINGS.length] ?? '\n');
}

function isTheSameHoweverSaved([text, options]: readonly [string, LintOptions]): void {
  const plain = plainText(text);
  const once = lint(plain, options);
  deepStrictEqual(lint(plain, options), once, 'a second run');
  deepStrictEqual(lint(plain.replaceAll('\n', '\r\n'), options), once, 'CRLF');
  deepStrictEqual(lint(plain.replaceAll('\n', '\r'), options), once, 'CR');
  deepStrictEqual(lint(mixed(plain), options), once, 'line endings of all kinds');
  deepStrictEqual(lint(`\uFEFF${plain}`, options), once, 'BOM');
}

const BETWEEN_WORDS = /(?<=\p{L}) (?=\p{L})/gu;
const separated = fastCheck.tuple(fastCheck.oneof(grownPlans.map(textOf), mutatedPlans()), lintOptions, fastCheck.nat(500), fastCheck.constantFrom('\u2028', '\u2029', '\f', '\v'));

/** The findings by place and the verdicts, without texts. */
const outcomeOf = ({ findings, principles }: LintedFile): unknown => [findings.map(({ rule, messageId, at }) => [rule, messageId, at]), principles.map(({ rule, verdict, gates }) => [rule, verdict, gates.map(({ line, verdict: own }) => [line, own])])];

/** JavaScript takes some white space for the end of a line that Markdown does not. */
function separatorsAreSpaces([text, options, which, separator]: readonly [string, LintOptions, number, string]): void {
  const places = [...text.matchAll(BETWEEN_WORDS)].map(({ index }) => index);
  const place = places[which % Math.max(1, places.length)];
  if (place === undefined) return;
  const [read, expected] = [separator, '\u2003'].map((space) => outcomeOf(lint(text.slice(0, place) + space + text.slice(place + 1), options)));
  deepStrictEqual(read, expected);
}

const TICKED = /^[ \t]*(?:[-*+]|\d+[.)]) \[[xX]\](?= )/gm;
/** All errors, including excused ones: of two equal gates the first is reported, and either may be excused. */
const errorsIn = ({ findings }: LintedFile): number => findings.filter(({ severity }) => severity === 'error').length;

/** Unticking may change the message of a gate, but never removes an error. */
function unticking([text, options, which]: readonly [string, LintOptions, number]): void {
  const boxes = [...text.matchAll(TICKED)];
  const box = boxes[which % Math.max(1, boxes.length)];
  if (box === undefined) return;
  const end = box.index + box[0].length;
  const unticked = `${text.slice(0, end - 2)} ]${text.slice(end)}`;
  const before = errorsIn(lint(text, options));
  const after = errorsIn(lint(unticked, options));
  ok(after >= before, `${before} errors, and ${after} with the box unticked:\n${unticked}`);
}

const WORDS = ['The queue is drained before a restart, whatever is in it.', 'Long words go on here: **bold**, `code` and [a link](./spec.md).', 'A task is done (see research.md), and another is not.\nA second line says more of it.', '文章がここに続きます。'] as const;
const added = fastCheck.tuple(grownPlans, lintOptions, fastCheck.nat(20), fastCheck.constantFrom(...WORDS));

/** The verdict of every gate with its line. */
function gatesOf(text: string, options: LintOptions): unknown {
  const lines = normalizeSource(text).split('\n');
  return lint(text, options).principles.map((principle) => ({ ...principle, gates: principle.gates.map((gate) => ({ ...gate, line: lines[gate.line - 1] })) }));
}

function proseElsewhere([plan, options, which, words]: readonly [GrownPlan, LintOptions, number, string]): void {
  const places = plan.sections.flatMap(({ check }, index) => (check ? [] : [index]));
  const place = places[which % Math.max(1, places.length)];
  const sections = plan.sections.map((section, index) => (index === place ? { ...section, body: `${words}\n\n${section.body}` } : section));
  deepStrictEqual(gatesOf(textOf({ ...plan, sections }), options), gatesOf(textOf(plan), options));
}

function offersKeepGates([text, options]: readonly [string, LintOptions]): void {
  assertGatesStayUnmet(text, (source) => lint(source, options), (all) => all);
}

function fixesSettle([text, options]: readonly [string, LintOptions]): void {
  assertFixesSettle(plainText(text), (source) => lint(source, options));
}

/** All properties, the cheapest first. Any exception of the linter breaks them. */
export const PROPERTIES: readonly Property[] = [
  holds('the tree of lines of all kinds is that of remark', 300, oddMarkdown, assertTreeOfRemark),
  holds('the tree of any text is that of remark', 20, anyText, assertTreeOfRemark),
  holds('the facts of nasty Markdown are those of a whole parse', 30, nastyMarkdown, assertReadAsWhole),
  holds('the facts of any text are those of a whole parse', 15, anyText, assertReadAsWhole),
  holds('the place of a marker or placeholder holds its words', 15, nastyMarkdown, (source) => { assertPlacesHoldWords(parse(source)); }),
  holds('findings are in order, and every place is inside the plan', 20, anyInput, isInPlace),
  holds('a plan has the same findings in every encoding, and each time', 8, anyInput, isTheSameHoweverSaved),
  holds('a line separator between words is a space', 8, separated, separatorsAreSpaces),
  holds('unticking a box removes no error', 15, fastCheck.tuple(fastCheck.oneof(grownPlans.map(textOf), mutatedPlans()), lintOptions, fastCheck.nat(50)), unticking),
  holds('prose elsewhere changes no gate', 10, added, proseElsewhere),
  holds('safe fixes settle and leave no more errors', 3, anyInput, fixesSettle),
  holds('no fix and no suggestion turns an error about a gate into silence', 5, anyInput, offersKeepGates),
];

import type { Status } from '../../model.js';
import { readPrincipleRef } from '../../words/principle-ref.js';
import { ASSERTED, QUESTION, statusOf } from '../statement/stated-status.js';
import { asks } from '../../words/check/asks.js';
import { evidenceOf, principleIn, textOf, type GateParts, type Scope } from './gate.js';
import { isArtifact } from '../../words/check/artifacts.js';
import type { Statement } from '../statement/read-statement.js';
import { unclearEvidence } from '../statement/unclear-status.js';
import { isNoneSentence, isSummaryName } from '../../words/check/summary-names.js';
import { isAspect, isNotice } from '../../words/check/aspects.js';
import { opensRecheck } from '../../words/check/rechecks.js';
import { saysNoConstitution } from '../../words/check/no-constitution.js';
import { ABOUT_ALL, PREDICATE } from '../../words/check/sentences-about-all.js';
import type { LineEntry } from '../outline/group.js';

/** Whether a line of a paragraph may be a gate: it has a name that is neither a summary nor a detail of the gate above. */
function isGateLine({ statement, text, serial }: LineEntry): boolean {
  const { name, marked, status } = statement;
  if (isArtifact(statement.words) || saysNoConstitution(text.value) || isNoneSentence(text.value) || isNoneSentence(name)) return false;
  if (name === '') return status?.slot === 'leading' && serial && /\p{Alpha}/u.test(statement.words) && !isSummaryName(statement.words);
  if (isSummaryName(name) || isAspect(name) || isNotice(name)) return false;
  return marked || serial || status?.slot === 'leading' || (status !== undefined && isShort(statement));
}

const MOST_WORDS = 6;

/** Whether a line is `Name: STATUS` or `Name: one sentence → STATUS`; a longer one is prose. */
function isShort({ name, evidence }: Statement): boolean {
  return name.split(' ').length <= MOST_WORDS && !/[.;。]\s/u.test(evidence) && !opensRecheck(name);
}

/** The lines with a status as gates. */
export function linesWithStatus(lines: readonly LineEntry[], scope: Scope): readonly GateParts[] {
  return lines.flatMap((line) => gateInProse(line, scope) ?? (line.statement.status !== undefined && isGateLine(line) ? [lineGate(line, scope)] : []));
}
const FIRST_SENTENCE = /^(?:[^.。]|\.(?=\S)){3,160}[.。](?=\s|$)/u;

/** Reads `Gate: Tests come first. The plan defines them. Gate PASS.`, a gate with the name of its first sentence, unless this is about the whole check. */
function gateInProse({ statement, at }: LineEntry, scope: Scope): readonly GateParts[] | undefined {
  const { name, evidence, status } = statement;
  const text = FIRST_SENTENCE.exec(evidence)?.[0].slice(0, -1) ?? '';
  if (!/^gate$/i.test(name) || status?.slot !== 'trailing' || text === '' || ABOUT_ALL.test(text)) return undefined;
  const principle = principleIn(scope, readPrincipleRef(text.replace(PREDICATE, '')));
  return [{ at, text, evidence: () => evidence, status: statusOf(statement) ?? ASSERTED, principle, recheck: scope.recheck }];
}

/** The lines `**Name**: how the plan complies` without any status as gates. */
export function assertedLines(lines: readonly LineEntry[], scope: Scope): readonly GateParts[] {
  const named = lines.filter((line) => line.statement.marked && line.statement.name !== '' && isGateLine(line));
  return named.length < 2 || scope.assertions !== 'free' ? [] : named.map((line) => lineGate(line, scope));
}

function lineGate({ statement, text, at }: LineEntry, scope: Scope): GateParts {
  const { name, evidence } = statement;
  const principle = principleIn(scope, name === '' ? undefined : readPrincipleRef(name));
  const unstated = (): Status => (asks(evidence === '' ? text.value : evidence) ? QUESTION : (unclearEvidence(evidence) ?? ASSERTED));
  const status = statusOf(statement) ?? scope.groupStatus ?? unstated();
  return { at, text: textOf(statement), evidence: () => evidenceOf(statement), status, principle, recheck: scope.recheck };
}

import type { Status } from '../../model.js';
import { citedPrinciple, readPrincipleRef } from '../../words/principle-ref.js';
import type { Item, ListEntry } from '../outline/entries.js';
import { hasBoxes, readBoxes } from './boxes.js';
import { ASSERTED, QUESTION, statusOf } from '../statement/stated-status.js';
import { asks } from '../../words/check/asks.js';
import { evidenceOf, joinEvidence, principleIn, textOf, type GateParts, type Scope } from './gate.js';
import { seriesOf } from './series.js';
import { unclearAspect } from '../outline/own-status.js';
import { readStatement, type Statement } from '../statement/read-statement.js';
import { unclearEvidence, unclearWord } from '../statement/unclear-status.js';
import { isNoneSentence, isSummaryName, saysNothing } from '../../words/check/summary-names.js';
import { isAspect, isNotice, isStatusAspect } from '../../words/check/aspects.js';
import { saysNoConstitution } from '../../words/check/no-constitution.js';

/** A bullet with its parsed statement. */
export interface Bullet {
  readonly item: Item;
  readonly statement: Statement;
  readonly status?: Status;
}

/** The maximum length of a bullet that only says that there is nothing. */
const LONGEST_NOTHING = 30;

/** The bullets of a list that may be gates: no summaries and, under a principle, no details about it. */
export function bulletsOf(list: ListEntry, underPrinciple: boolean): readonly Bullet[] {
  return list.items.flatMap(seriesOf).flatMap((item) => {
    const statement = readStatement(item.text);
    const words = item.text.value.trim();
    if (statement.words === '' || isNoneSentence(words) || (words.length < LONGEST_NOTHING && saysNothing(words)) || saysNoConstitution(words)) return [];
    if (statement.name !== '' && (isSummaryName(statement.name) || isNotice(statement.name) || (underPrinciple && isAspect(statement.name)))) return [];
    const status = statusOf(statement) ?? nestedStatus(item);
    return [{ item, statement, ...(status !== undefined && { status }) }];
  });
}

/** A status nested below a bullet: `- **Status**: PASS`, a paragraph or quote that starts with one, or a first line that starts with N/A. */
function nestedStatus(item: Item): Status | undefined {
  const statements = item.lists.flatMap(({ items }) => items.map(({ text }) => readStatement(text)));
  const aspect = statements.find(({ name, status }) => status !== undefined && isStatusAspect(name));
  const [first] = statements;
  const below = item.below === undefined ? undefined : readStatement(item.below).status;
  if (aspect === undefined && below?.slot === 'leading') return statusOf({ status: below });
  const notApplicable = first?.status?.verdict === 'na' && first.status.slot === 'leading' ? first : undefined;
  const stated = aspect ?? notApplicable;
  return stated === undefined ? unclearAspect(statements.filter(({ name }) => isStatusAspect(name))) : statusOf(stated);
}

/** The gates among plain bullets that have a status; a bullet without a status that contains such gates is their label. */
export function gatesWithStatus(bullets: readonly Bullet[], scope: Scope): readonly GateParts[] {
  return bullets.flatMap((bullet) => (bullet.status === undefined ? nestedGates(bullet, scope) : [bulletGate(bullet, bullet.status, scope)]));
}

/** The bullets of a list as gates: those without a status are assertions or open questions, if the scope allows them. */
export function gatesOfList(bullets: readonly Bullet[], scope: Scope): readonly GateParts[] {
  const stated = gatesWithStatus(bullets, scope);
  if (scope.groupStatus === undefined && !mayAssert(bullets, stated, scope)) return stated;
  const isSeries = bullets.filter(({ status }) => status !== undefined).length >= FEWEST_STATED;
  return bullets.flatMap((bullet) => {
    const nested = bullet.status === undefined ? nestedGates(bullet, scope) : [];
    return nested.length > 0 ? nested : [bulletGate(bullet, bullet.status ?? scope.groupStatus ?? unstated(bullet, isSeries), scope)];
  });
}

/** Whether bullets without a status may be assertions beside gates with one: if a bullet of the list has a status, or if each names its principle by ordinal. */
function mayAssert(bullets: readonly Bullet[], stated: readonly GateParts[], { assertions }: Scope): boolean {
  if (assertions === 'none') return false;
  return assertions === 'free' || stated.length > 0 || bullets.every((bullet) => stillAsks(bullet) || readPrincipleRef(bullet.statement.name).ordinals.length > 0);
}

/** The number of bullets with a status from which a single word in the others stands in the place of one. */
const FEWEST_STATED = 2;

/** The status of a bullet without one; `isSeries`: other bullets have one. */
function unstated(bullet: Bullet, isSeries: boolean): Status {
  const { evidence } = bullet.statement;
  if (stillAsks(bullet)) return QUESTION;
  if (isSeries && isBlank(bullet)) return BLANK;
  return unclearEvidence(evidence) ?? (isSeries ? unclearWord(evidence) : undefined) ?? ASSERTED;
}

const BLANK: Status = { verdict: 'open', form: 'blank', sign: '', partial: false };

/** Whether nothing follows the colon of a bullet. */
function isBlank({ item }: Bullet): boolean {
  return /[:：]\s*$/.test(item.text.value) && item.prose().trim() === '';
}

/** Whether the bullet or its evidence is an open question; the dot of `I.` ends no sentence. */
function stillAsks({ item, statement }: Bullet): boolean {
  return asks(item.text.value) || asks(statement.evidence);
}

/** The maximum length of a bullet that is the label of the gates below it. */
const LONGEST_LABEL = 60;

/** Nested bullets as gates if at least half of them have a status; otherwise they are evidence. */
function nestedGates({ item, statement }: Bullet, scope: Scope): readonly GateParts[] {
  const label = statement.name === '' && statement.words.length <= LONGEST_LABEL ? statement.words : statement.name;
  const principle = scope.principle ?? (label === '' ? undefined : readPrincipleRef(label));
  const inner: Scope = { recheck: scope.recheck, assertions: 'none', ...(principle !== undefined && { principle }) };
  return item.lists.flatMap((list) => {
    if (hasBoxes(list)) return readBoxes(list, inner);
    const bullets = bulletsOf(list, true);
    const stated = bullets.filter(({ status }) => status !== undefined);
    return stated.length * 2 >= bullets.length ? gatesWithStatus(stated, inner) : [];
  });
}

function bulletGate({ item, statement }: Bullet, status: Status, scope: Scope): GateParts {
  const principle = principleIn(scope, statement.name === '' ? citedPrinciple(statement.words) : readPrincipleRef(statement.name));
  const evidence = (): string => joinEvidence(evidenceOf(statement), item.prose());
  return { at: item.at, text: textOf(statement), evidence, status, principle, recheck: scope.recheck };
}

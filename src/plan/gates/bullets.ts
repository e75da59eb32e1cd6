import type { Item, ListBlock } from '../blocks.js';
import type { Gate, Status } from '../model.js';
import { readPrincipleRef } from '../principle-ref.js';
import { proseOf } from '../walk.js';
import { hasBoxes, readBoxes } from './boxes.js';
import { ASSERTED, asks, makeGate, QUESTION, statusOf, type Scope } from './gate.js';
import { readStatement, type Statement } from './statement.js';
import { isAspect, isSummaryName } from './wording.js';

/** A bullet taken apart. */
export interface Bullet {
  readonly item: Item;
  readonly statement: Statement;
  readonly status?: Status;
}

/** The bullets of a list that may be gates: no summaries and, under a principle, no aspects of it. */
export function bulletsOf(list: ListBlock, underPrinciple: boolean): readonly Bullet[] {
  return list.items.flatMap((item) => {
    const statement = readStatement(item.text);
    if (statement.name !== '' && (isSummaryName(statement.name) || (underPrinciple && isAspect(statement.name)))) return [];
    if (item.text.value.trim() === '') return [];
    const status = statusOf(statement);
    return [{ item, statement, ...(status !== undefined && { status }) }];
  });
}

/** The gates of plain bullets with a status of their own; one that has none but holds bullets or boxes that do labels those. */
export function gatesWithStatus(bullets: readonly Bullet[], scope: Scope): readonly Gate[] {
  return bullets.flatMap((bullet) => (bullet.status === undefined ? nestedGates(bullet, scope) : [bulletGate(bullet, bullet.status, scope)]));
}

/** All bullets as gates: those without a status assert that they are met, or still ask. */
export function gatesOfAll(bullets: readonly Bullet[], scope: Scope): readonly Gate[] {
  return bullets.flatMap((bullet) => {
    const nested = bullet.status === undefined ? nestedGates(bullet, scope) : [];
    return nested.length > 0 ? nested : [bulletGate(bullet, bullet.status ?? scope.groupStatus ?? unstated(bullet), scope)];
  });
}

function unstated({ item, statement }: Bullet): Status {
  return asks(statement.evidence === '' ? item.text.value : statement.evidence) || asks(item.text.value) ? QUESTION : ASSERTED;
}

function nestedGates({ item, statement }: Bullet, scope: Scope): readonly Gate[] {
  const principle = scope.principle ?? (statement.name === '' ? undefined : readPrincipleRef(statement.name));
  const inner: Scope = { recheck: scope.recheck, ...(principle !== undefined && { principle }) };
  return item.blocks.flatMap((block) => {
    if (block.kind !== 'list') return [];
    return hasBoxes(block) ? readBoxes(block, inner) : gatesWithStatus(bulletsOf(block, true), inner);
  });
}

function bulletGate({ item, statement }: Bullet, status: Status, scope: Scope): Gate {
  const own = statement.name === '' ? undefined : readPrincipleRef(statement.name);
  const principle = scope.principle ?? own;
  const evidence = [statement.name === '' ? '' : statement.evidence, proseOf(item.blocks)].filter((part) => part !== '').join('\n');
  return makeGate({ at: item.at, text: statement.name === '' ? statement.words : statement.name, evidence, status, ...(principle !== undefined && { principle }) }, scope.recheck);
}

import type { PrincipleRef } from '../../plan/model.js';
import type { Principle } from '../constitution.js';
import { indexOf, inOrder, joinedWords, plainNamesOf } from './principle-index.js';
import { namesOfRef } from './name-overlap.js';
import { sharesOrdinal } from './ordinals.js';

/** The principles with the name of a label; with equal names, the one with the label's ordinal. `Auditability / Privacy` names two. */
export function findByName(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const { byName } = indexOf(principles);
  const same = namesOfRef(ref).map((name) => byName.get(joinedWords(name)) ?? []);
  const numbered = same.flat().find((principle) => sharesOrdinal(ref, principle));
  return numbered === undefined ? inOrder(same.flatMap((list) => list.slice(0, 1)), principles) : [numbered];
}

/** Whether `text` is exactly the name or one of its parts: with or without brackets, either side of a slash. */
export function isNamed(text: string, name: string): boolean {
  const names = plainNamesOf(name);
  return plainNamesOf(text).some((candidate) => names.includes(candidate));
}

import type { PrincipleRef } from '../../plan/model.js';
import type { Principle } from '../constitution.js';
import { alikeTo, HALF, namesOfRef, overlap } from './name-overlap.js';
import type { Overlap } from '../../plan/words/similarity/overlap.js';
import { indexOf, namesOf } from './principle-index.js';
import { shareScript } from '../../plan/words/similarity/significant-words.js';

/** The principle with the label's ordinal and one common word, unless all words of the label are in another principle's name and few in this one's. */
export function findByOrdinalAndWord(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const numbered = principleWithOrdinal(ref, principles);
  if (numbered === undefined) return [];
  const { shared, ofName } = overlap(ref, numbered);
  const isAnother = (): boolean => ofName < HALF && alikeTo(ref, principles).some((other) => other !== numbered && isWhole(overlap(ref, other)));
  return shared === 0 || isAnother() ? [] : [numbered];
}

function isWhole({ shared, ofName }: Overlap): boolean {
  return shared > 1 && ofName === 1;
}

/** The principle with the label's ordinal, if the label has no name, a gloss, or a name in another script. */
export function findByOrdinal(ref: PrincipleRef, principles: readonly Principle[]): readonly Principle[] {
  const numbered = principleWithOrdinal(ref, principles);
  const agrees = numbered !== undefined && (ref.name === '' || ref.gloss === true || isTranslation(ref, numbered));
  return agrees ? [numbered] : [];
}

/** The principle with the ordinal of a label, whatever its name. */
export function principleWithOrdinal({ ordinals }: PrincipleRef, principles: readonly Principle[]): Principle | undefined {
  const [ordinal] = ordinals;
  return ordinal === undefined ? undefined : indexOf(principles).byOrdinal.get(ordinal)?.[0];
}

/** Whether the names are in different scripts, so that only the ordinal can be compared. */
function isTranslation(ref: PrincipleRef, { name }: Principle): boolean {
  return namesOfRef(ref).every((label) => namesOf(name).every((one) => !shareScript(label, one)));
}

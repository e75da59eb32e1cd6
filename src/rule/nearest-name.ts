import { closest, distance } from 'fastest-levenshtein';

/** The known name nearest to a misspelled one; undefined if none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const prefixed = known.filter((candidate) => name.length > 2 && candidate.startsWith(name));
  if (prefixed.length === 1) return prefixed[0];
  const candidate = known.length > 0 ? closest(name, known) : undefined;
  if (candidate === undefined) return undefined;
  return distance(name, candidate) <= Math.max(2, Math.floor(candidate.length / 3)) ? candidate : undefined;
}

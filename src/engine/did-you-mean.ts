import { nearestName } from '../rule/nearest-name.js';

/** The suffix of an "unknown …" message: `; did you mean \`x\`?`, or an empty string. */
export function suggestion(name: string, known: readonly string[]): string {
  const candidate = nearestName(name, known);
  return candidate === undefined ? '' : `; did you mean \`${candidate}\`?`;
}

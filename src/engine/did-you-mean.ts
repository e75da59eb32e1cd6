import { nearestName } from '../rule/nearest-name.js';

/** What to add to "unknown …": `; did you mean \`x\`?`, or nothing. */
export function suggestion(name: string, known: readonly string[]): string {
  const candidate = nearestName(name, known);
  return candidate === undefined ? '' : `; did you mean \`${candidate}\`?`;
}

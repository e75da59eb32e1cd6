import { nearestName } from '../nearest-name.js';
import type { Gate } from '../../plan/model.js';
import type { Facts, Fix } from '../problem.js';
import { lineAt } from './line-edits.js';

/** Suggests the principle that a gate probably means, if its name is on the gate's line. Leaves out principles that a module declares: their absence is an error, which a wrong guess would hide. */
export function renamePrinciple({ at, principle }: Gate, { constitution: { principles }, plan }: Facts): readonly Fix[] {
  const { line } = at.start;
  const written = principle?.name ?? '';
  const meant = nearestName(written, principles.filter(({ declaredBy }) => declaredBy === 'constitution').map(({ name }) => name));
  const column = written === '' ? 0 : lineAt(plan, line).indexOf(written) + 1;
  if (meant === undefined || column === 0) return [];
  const place = { start: { line, column }, end: { line, column: column + written.length } };
  return [{ title: `Name the principle \`${meant}\``, edits: [{ at: place, text: meant }] }];
}

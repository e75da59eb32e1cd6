import { posix } from 'node:path';
import type { Phrase, Plan } from '../../plan/model.js';
import { proseLinesOf } from '../source-lines.js';
import type { Surroundings } from '../surroundings.js';

/** A requirement or success criterion: `FR-009`, `FR-009a`, `SC-001`; not the security control SC-28. */
const ID = /(?<![\w/#-])(FR|NFR|SC(?=-\d{3})|REQ|BR|RF|RNF)-0*(\d{1,4})(?![\d/])/g;
/** `FR-001–FR-010`, `FR-001 to 010`: all between are meant. */
const RANGE = /\b(FR|NFR|SC|REQ|BR|RF|RNF)-0*(\d{1,4})\b\s*(?:-|–|—|~|〜|\.{2,3}|…|to|through|至|から|bis)\s*(?:\1-)?0*(\d{1,4})\b/g;
/** Another feature, specification or document, or a requirement that the plan itself adds. */
const ELSEWHERE = /\b\d{3}-[a-z]|\b(?:specs?|specifications?|features?|missions?|PRD|epics?)[\s/#-]{1,2}\d|\b(?:other|parent|sibling|earlier|previous|upstream|umbrella|original|superseded?s?|renumbered|removed|dropped|new|proposed?|add(?:s|ed)?)\b|(?<![\w-])(?!spec\.md|plan\.md)[\w-]+\.md\b/i;

/** The distinct ids of requirements that a plan cites, of a kind that its `spec.md` numbers, and that `spec.md` does not have. */
export function unknownRequirements(plan: Plan, { folder, disk }: Surroundings): readonly Phrase[] {
  const spec = disk.text(posix.join(folder, 'spec.md'));
  const known = spec === undefined ? new Set<string>() : idsIn(spec);
  const kinds = new Set(Array.from(known, (key) => key.split('-')[0]));
  const found = new Map<string, Phrase>();
  for (const [index, line] of (kinds.size === 0 ? [] : proseLinesOf(plan)).entries()) {
    for (const { key, kind, text, column } of ELSEWHERE.test(withoutOwn(line, folder)) ? [] : citedIn(line)) {
      const isUnknown = kinds.has(kind) && !known.has(key) && !found.has(key);
      if (isUnknown) found.set(key, { text, at: { start: { line: index + 1, column }, end: { line: index + 1, column: column + text.length } } });
    }
  }
  return [...found.values()];
}

/** A line without the name of the feature's own folder. */
function withoutOwn(line: string, folder: string): string {
  return line.replaceAll(posix.basename(folder), '');
}

interface Cited {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly column: number;
}

function citedIn(line: string): readonly Cited[] {
  return Array.from(line.matchAll(ID), ({ 0: text, 1: kind = '', 2: number = '', index }) => ({ key: `${kind}-${number}`, kind, text, column: index + 1 }));
}

function idsIn(spec: string): ReadonlySet<string> {
  const ids = new Set(citedIn(spec).map(({ key }) => key));
  for (const [, kind = '', from = '', to = ''] of spec.matchAll(RANGE)) {
    for (let number = Number(from); number <= Number(to); number += 1) ids.add(`${kind}-${String(number)}`);
  }
  return ids;
}

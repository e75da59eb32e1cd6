import fastCheck, { type Arbitrary } from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planCases } from '../support/cases/plan-cases.js';
import { inlineLine } from './nasty-markdown.js';

/** Mutations of real plans: of the fixtures, and of the shared corpus if it exists. */

const { array, constantFrom, nat, oneof, tuple } = fastCheck;

const FOLDERS = ['fixtures', '../shared/corpus'];
/** The maximum length; longer plans shrink slowly and show nothing more. */
const LONGEST = 20_000;

function plansBelow(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort().map((name) => join(folder, name)) : [];
}

type Edit = (lines: string[], at: number) => void;

const insertIn = (text: string, column: number, extra: string): string => text.slice(0, column % (text.length + 1)) + extra + text.slice(column % (text.length + 1));
const CHARACTERS = ['*', '**', '`', '|', '[', ']', '<!--', '-->', '#', '>', '- ', '    ', '\t', '\u00A0', '\\', '&', '~~', '_', ':', '✅', '\0', '\uD83D', '\r', '```', '---', '\u2028', '\u0085', '\f', '\v', '&amp;', '&#128640;', '<br>', '\u200B', '<!-- c -->', '[x]', '[ ]', '  \n', '\n\n', '\r\n', '(', '|\n|-|'] as const;

const edit: Arbitrary<Edit> = oneof(
  constantFrom<Edit>(
    (lines, at) => { lines.splice(at, 1); },
    (lines, at) => { lines.splice(at, 0, lines[at] ?? ''); },
    (lines, at) => { lines.splice(at, 0, ''); },
    (lines, at) => { lines.splice(at, 2, lines.slice(at, at + 2).join('')); },
    (lines, at) => { lines.length = at; },
    (lines, at) => { lines.push(...lines.slice(at)); },
    (lines, at) => { lines.splice(at, 2, ...lines.slice(at, at + 2).reverse()); },
    (lines, at) => { lines[at] = (lines[at] ?? '').trimStart(); },
    (lines, at) => { lines[at] = (lines[at] ?? '').replace(/\[[ xX]\]/, (box) => (box === '[ ]' ? '[x]' : '[ ]')); },
  ),
  tuple(nat(400), constantFrom(...CHARACTERS)).map(([column, extra]): Edit => (lines, at) => { lines[at] = insertIn(lines[at] ?? '', column, extra); }),
  tuple(nat(400), nat(20)).map(([column, length]): Edit => (lines, at) => { lines[at] = (lines[at] ?? '').slice(0, column) + (lines[at] ?? '').slice(column + length); }),
  constantFrom('  ', '    ', '> ', '> > ', '- ', '1. ', '2) ', '| ', '# ', '## ', '- [ ] ', '- [x] ', '\t', '```', '~~~', '<!--', '<div>', '[^1]: ', ': ').map((prefix): Edit => (lines, at) => { lines[at] = prefix + (lines[at] ?? ''); }),
  inlineLine.map((text): Edit => (lines, at) => { lines.splice(at, 0, text); }),
);

/** Plans with up to eight edits; files are listed once and read on demand. */
export function mutatedPlans(folders: readonly string[] = FOLDERS): Arbitrary<string> {
  const plans = [...folders.flatMap(plansBelow).map((file) => () => readFileSync(file, 'utf8')), ...planCases().map(({ source }) => () => source)];
  return tuple(constantFrom(...plans), array(tuple(nat(2000), edit), { minLength: 1, maxLength: 8 })).map(([read, edits]) => {
    const lines = read().slice(0, LONGEST).split('\n');
    for (const [place, change] of edits) change(lines, place % Math.max(1, lines.length));
    return lines.join('\n');
  });
}

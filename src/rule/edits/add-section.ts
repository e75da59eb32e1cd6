import { SECTION_NAMES, FIELD_NAMES, type Plan, type Section, type SectionName } from '../../plan/model.js';
import { localSectionName } from '../../plan/words/names/local-names.js';
import type { Constitution } from '../../constitution/constitution.js';
import type { Facts, Fix } from '../problem.js';
import { gatesOf } from './add-principle.js';
import { closeLastBlock } from './close-last-block.js';
import { insertBelow, isBlankLine, lineAt, lineCount } from './line-edits.js';

/** Suggests a section in the words of the project's template, with its placeholders. */
export function addSection(name: SectionName, { plan, constitution }: Facts): Fix {
  const next = sectionAfter(name, plan);
  const [heading = '', ...body] = headingAndBody(name, plan, constitution);
  const lines = [asDeepAs(next, heading, plan), ...body];
  const line = lineAbove(next, plan);
  const above = line === 0 ? [] : [...(next === undefined ? closeLastBlock(plan) : []), ''];
  const below = line < lineCount(plan) && !isBlankLine(plan, line + 1) ? [''] : [];
  return { title: `Add the section \`${name}\``, edits: [insertBelow(plan, line, [...above, ...lines, ...below])] };
}

/** The lines of the section; a Constitution Check gets the current principles, each with an open gate, in place of the template's. */
function headingAndBody(name: SectionName, plan: Plan, constitution: Constitution): readonly string[] {
  const [heading = `## ${localSectionName(name, plan)}`, ...body] = constitution.expected?.wording?.sections.get(name)?.trimEnd().split('\n') ?? [];
  if (name === 'Constitution Check') return [heading, '', ...openGates(constitution)];
  return body.length > 0 ? [heading, ...body] : [heading, '', ...STOCK_BODIES[name]];
}

function openGates({ principles }: Constitution): readonly string[] {
  const gates = principles.flatMap((principle) => ['', ...gatesOf(principle)]).slice(1);
  return gates.length > 0 ? gates : ['[Gates determined based on constitution file]'];
}

/** The bodies of the sections of the stock template. */
const STOCK_BODIES: Readonly<Record<Exclude<SectionName, 'Constitution Check'>, readonly string[]>> = {
  'Summary': ['[Extract from feature spec: primary requirement + technical approach from research]'],
  'Technical Context': FIELD_NAMES.map((name) => `**${name}**: NEEDS CLARIFICATION  `),
  'Project Structure': ['**Structure Decision**: [Document the selected structure and reference the real directories captured above]'],
  'Complexity Tracking': ['| Violation | Why Needed | Simpler Alternative Rejected Because |', '|-----------|------------|--------------------------------------|'],
};

/** The first section that the template has behind this one. */
function sectionAfter(name: SectionName, { sections }: Plan): Section | undefined {
  const later = SECTION_NAMES.slice(SECTION_NAMES.indexOf(name) + 1);
  return sections.find((section) => section.name !== undefined && later.includes(section.name));
}

const HASHES = /^#+/;

/** The heading at the depth of the section below it, which would otherwise be part of the new one. */
function asDeepAs(next: Section | undefined, heading: string, plan: Plan): string {
  const [hashes] = HASHES.exec(next === undefined ? '' : lineAt(plan, next.at.start.line).trimStart()) ?? [];
  return hashes === undefined ? heading : heading.replace(HASHES, hashes);
}

/** The line after which to insert a section: before the next section, else at the end. */
function lineAbove(next: Section | undefined, plan: Plan): number {
  let line = next === undefined ? lineCount(plan) : next.at.start.line - 1;
  while (line > 0 && isBlankLine(plan, line)) line -= 1;
  return line;
}

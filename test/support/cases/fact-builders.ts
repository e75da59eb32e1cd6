import type { Constitution, Principle } from '../../../src/constitution/constitution.js';
import type { ConstitutionCheck, Gate, JustificationRow, Plan, PrincipleRef, Span, Verdict } from '../../../src/plan/model.js';

/** Builders of facts for tests without Markdown. */

/** The span of a whole line. */
export function line(number: number, width = 10): Span {
  return { start: { line: number, column: 1 }, end: { line: number, column: width } };
}

export function ref(name: string, ...ordinals: string[]): PrincipleRef {
  return { text: name, ordinals, name, aliases: [] };
}

export function gate(number: number, text: string, verdict: Verdict, principle?: PrincipleRef, evidence = ''): Gate {
  return { at: line(number), text, verdict, form: 'box', sign: '[ ]', partial: false, evidence, asserted: false, recheck: false, reason: '', ...(principle && { principle }) };
}

/** A row of three cells; an empty text makes a filler cell. */
export function row(number: number, ...texts: string[]): JustificationRow {
  const cells = texts.map((text) => ({ at: line(number), text, state: text === '' ? 'filler' as const : 'real' as const }));
  return { at: line(number), cells, state: 'real', subject: texts[0] ?? '', reason: texts[1] ?? '' };
}

export function check(...gates: Gate[]): ConstitutionCheck {
  return { at: line(1), title: 'Constitution Check', recheck: false, content: 'gates', gates, labels: [], summaries: [], justifications: [], brokenTables: [] };
}

export function plan(facts: Partial<Plan> = {}): Plan {
  return {
    path: 'specs/001-a/plan.md',
    source: Array.from({ length: 40 }, (_, index) => `Line ${index + 1}`).join('\n'),
    tree: { type: 'root', children: [] },
    metadata: [],
    sections: [],
    hidden: [],
    fields: [],
    unclear: [],
    checks: [],
    trees: [],
    markers: [],
    leftovers: [],
    comments: [],
    ...facts,
  };
}

export function tracking(...rows: JustificationRow[]): Pick<Plan, 'complexity'> {
  return { complexity: { at: line(30), tables: [{ at: line(31), reasoned: true, columns: ['Violation', 'Why', 'Alternative'], rows }] } };
}

export function constitutionOf(...principles: Principle[]): Constitution {
  return { title: 'Test Constitution', origin: 'built-in', source: 'built-in', principles };
}

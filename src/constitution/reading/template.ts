import { FIELD_NAMES, SECTION_NAMES, type Field, type FieldName, type Gate, type Plan, type Section, type SectionName } from '../../plan/model.js';
import type { Template } from '../../plan/parse/parse-template.js';
import { furtherFields, furtherSections } from './further-names.js';
import type { ExpectedGate, Expectations, TemplateWording } from '../constitution.js';

const AFTER_LABEL = /[:：](?=\s|$)[\s\S]*/u;
/** A placeholder for a gate that the plan chooses: `[Gate]`, `[PRINCIPLE_1]: …`. */
const ONLY_BRACKETS = /^\[[^[\]]*\]$/;

/** Reads the expectations for plans from the project's template, which was parsed as a plan. */
export function readExpectations({ plan, placeholders }: Template): Expectations {
  const { sections, fields, checks, structureDecision } = plan;
  const text = checkText(plan);
  const first = checks.filter(({ recheck }) => !recheck);
  return {
    sections: SECTION_NAMES.filter((name) => sections.some((section) => section.name === name)),
    fields: FIELD_NAMES.filter((name) => fields.some((field) => field.name === name)),
    furtherSections: furtherSections(sections),
    furtherFields: furtherFields(fields),
    labels: labelsOf(plan),
    structureDecision: structureDecision !== undefined,
    gates: first.flatMap(({ gates }) => gates.flatMap(expectedGate)),
    checkText: text,
    placeholders,
    wording: wordingOf(plan),
    ...(first.some(({ gates }) => gates.some(hasEvidenceSlot)) && { evidenceSlots: true }),
    ...(GATES_LEFT.test(text) && { gatesLeft: true }),
  };
}

/** A placeholder for gates that the plan chooses: `[Gates determined based on constitution file]`. */
const GATES_LEFT = /\[[^[\]\n]{0,60}\b(?:gates?|principles?)\b[^[\]\n]{0,80}\]/i;

/** A place for evidence: `[evidence]`, `Evidence: …`, a blank to fill. */
const EVIDENCE_SLOT = /^[\s:*_–—-]{0,5}(?:\[[^[\]]*\]|evidence\b|proof\b|…)/i;

function hasEvidenceSlot({ text, evidence }: Gate): boolean {
  return EVIDENCE_SLOT.test(evidence) || /[:：]\s?\[[^[\]]*\]$/u.test(text);
}

/** The text of the template's checks without their headings, each up to the next section. */
function checkText({ checks, sections, source }: Plan): string {
  const lines = source.split(/\r\n?|\n/);
  return checks.map(({ at: { start } }) => {
    const next = sections.find(({ at, level }) => at.start.line > start.line && level <= 2);
    return lines.slice(start.line, next === undefined ? undefined : next.at.start.line - 1).join('\n');
  }).join('\n');
}

function expectedGate({ text, principle, recheck }: Gate): readonly ExpectedGate[] {
  const label = text.replace(AFTER_LABEL, '').trim() || (principle?.text ?? '');
  const named = label !== '' && !ONLY_BRACKETS.test(label);
  return named && !recheck ? [{ label, ...(principle !== undefined && { principle }) }] : [];
}

/** The template's own titles of sections and labels of fields. */
function labelsOf({ sections, fields }: Plan): Expectations['labels'] {
  const titles = sections.flatMap(({ name, title }) => (name === undefined ? [] : [[name, title] as const]));
  const labels = fields.flatMap(({ name, label }) => (name === undefined ? [] : [[name, label] as const]));
  return new Map<SectionName | FieldName, string>([...titles, ...labels]);
}

function wordingOf(plan: Plan): TemplateWording {
  const lines = plan.source.split('\n');
  const sections = new Map<SectionName, string>();
  const fields = new Map<FieldName, string>();
  for (const [index, section] of plan.sections.entries()) {
    const { name } = section;
    if (name !== undefined && !sections.has(name)) sections.set(name, textOf(section, plan.sections.slice(index + 1), lines));
  }
  for (const { name, ...field } of plan.fields) {
    const line = lineOf(field, lines);
    if (name !== undefined && line !== undefined && !fields.has(name)) fields.set(name, line);
  }
  return { sections, fields };
}

/** The text of a section, up to the next heading of its level or above. */
function textOf({ at, level }: Section, later: readonly Section[], lines: readonly string[]): string {
  const end = later.find((other) => other.level <= level)?.at.start.line ?? lines.length + 1;
  return lines.slice(at.start.line - 1, end - 1).join('\n').trimEnd();
}

/** The line of a field, if its label and value share one. */
function lineOf({ label, at }: Pick<Field, 'label' | 'at'>, lines: readonly string[]): string | undefined {
  const line = lines[at.start.line - 1]?.trim();
  return at.start.line === at.end.line && line?.startsWith('**') === true && line.includes(label) ? line : undefined;
}

import { FIELD_NAMES, SECTION_NAMES, type Gate, type Plan, type Section } from '../plan/model.js';
import type { Template } from '../plan/parse.js';
import { isOfCourse } from '../plan/words/course.js';
import { fieldsResembling, sectionsResembling } from '../plan/words/resembles.js';
import type { ExpectedGate, Expectations } from './model.js';

const AFTER_LABEL = /[:：](?=\s|$)[\s\S]*/u;
/** `[Gate]`, `[PRINCIPLE_1]: …`: the template leaves it to the plan. */
const ONLY_BRACKETS = /^\[[^[\]]*\]$/;

/** What a project's own plan template, read as a plan is, leads its plans to hold. */
export function readExpectations({ plan, placeholders }: Template): Expectations {
  const { sections, fields, checks, structureDecision } = plan;
  const first = checks.filter(({ recheck }) => !recheck);
  return {
    sections: SECTION_NAMES.filter((name) => sections.some((section) => section.name === name)),
    fields: FIELD_NAMES.filter((name) => fields.some((field) => field.name === name)),
    furtherSections: furtherSections(sections),
    furtherFields: fields.flatMap(({ name, label }) => (name === undefined && isAskedFor(label) && fieldsResembling(label).length === 0 ? [label] : [])),
    labels: new Map([...sections.map(({ name, title }) => [name, title] as const), ...fields.map(({ name, label }) => [name, label] as const)].flatMap(([name, label]) => (name === undefined ? [] : [[name, label]]))),
    structureDecision: structureDecision !== undefined,
    gates: first.flatMap(({ gates }) => gates.flatMap(expectedGate)),
    checkText: checkText(plan),
    placeholders,
  };
}

/** The lines of the template's checks, up to the next section each, without their headings. */
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

/** What a template leaves to the plan, or to the course of the work: `Risks (optional)`, `[Feature] API`, `Phase 0: Research`. */
const NOT_ASKED_FOR = /[[\]{}]|\b(?:optional|if applicable|if needed|as needed|include if|remove if|example|notes?|guidelines?|instructions?)\b|opcional|optionnel|可选|可選|任意|선택|가이드|ガイド|指南|指針/iu;

function isAskedFor(label: string): boolean {
  return !NOT_ASKED_FOR.test(label) && /\p{L}/u.test(label);
}

/** Headings beside those of the stock template, on their level. */
function furtherSections(sections: readonly Section[]): readonly string[] {
  const level = sections.find(({ name }) => name !== undefined)?.level;
  const beside = sections.filter((section) => section.name === undefined && section.level === level).map(({ title }) => title);
  return beside.filter((title) => isAskedFor(title) && !isOfCourse(title) && sectionsResembling(title).length === 0);
}

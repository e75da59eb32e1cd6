import { FIELD_NAMES, SECTION_NAMES, type Gate, type Plan } from '../plan/model.js';
import type { Template } from '../plan/parse.js';
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
    structureDecision: structureDecision !== undefined,
    gates: first.flatMap(({ gates }) => gates.flatMap(expectedGate)),
    checkText: checkText(plan),
    placeholders,
    ...(first.some(({ gates }) => gates.some(hasEvidenceSlot)) && { evidenceSlots: true }),
  };
}

/** `[evidence]`, `Evidence: …`, a blank to fill. */
const EVIDENCE_SLOT = /^[\s:*_–—-]{0,5}(?:\[[^[\]]*\]|evidence\b|proof\b|…)/iu;

function hasEvidenceSlot({ text, evidence }: Gate): boolean {
  return EVIDENCE_SLOT.test(evidence) || /[:：]\s?\[[^[\]]*\]$/u.test(text);
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

import { declareMessages, defineRule, deleteLines, FIELD_NAMES, standsAlone, type Facts, type Fix, type Leftover, type Problem } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  'placeholder': { text: 'Unreplaced placeholder `{text}`', hint: 'Replace it with what holds for this feature, or delete it.', severity: 'error', draft: 'warning' },
  'instruction': { text: 'Leftover instruction of the template: `{text}`', hint: 'Delete the comment once its section is done.', severity: 'warning' },
  'debris': { text: 'Not part of the plan: `{text}`', hint: 'Delete it: a tool call or a chat left it there.', severity: 'warning', variants: {
    fence: { text: 'Not part of the plan: an empty code fence', hint: 'Delete it, or close the block that it was meant for.' },
    merge: { text: 'A merge conflict is not resolved: `{text}`', hint: 'Resolve it: until then, both sides are read as one plan.' },
  } },
  'untouched-template': { text: 'This plan is still the untouched template', hint: 'Fill it in before linting it: the findings below are its details.', severity: 'error', draft: 'warning', headline: true },
});

const FENCE = /^(?:`{3}|~{3})/;
const MERGE = /^<{7} /;

export default defineRule({
  id: 'template-placeholder',
  title: 'Template text is replaced',
  why: 'Bracketed text and instructions are addressed to the author; a later reader cannot know what was decided.',
  messages,
  example: `# Implementation Plan: [FEATURE]

**Branch**: \`021-export\` | **Date**: [DATE]

## Summary

<!-- ACTION REQUIRED: Replace the content of this section -->

Exports run nightly.
`,
  *check(facts) {
    if (isUntouched(facts) && facts.plan.title !== undefined) yield problem('untouched-template', facts.plan.title);
    for (const leftover of facts.plan.leftovers) {
      if (leftover.kind === 'placeholder') yield problem('placeholder', leftover);
      if (leftover.kind === 'debris') yield checkDebris(leftover);
      if (leftover.kind === 'instruction') yield problem('instruction', leftover, {}, { fix: withoutInstruction(leftover, facts) });
    }
  },
});

function checkDebris(leftover: Leftover): Problem {
  if (MERGE.test(leftover.text)) return problem('debris', leftover, {}, { variant: 'merge', severity: 'error' });
  return problem('debris', leftover, {}, { variant: FENCE.test(leftover.text) ? 'fence' : '' });
}

/** Whether the title, the summary and half of the template's fields are unchanged. */
function isUntouched({ plan, fields, constitution: { expected } }: Facts): boolean {
  const summary = plan.sections.find(({ name }) => name === 'Summary');
  const asked = expected?.fields ?? FIELD_NAMES;
  const open = asked.filter((name) => fields.get(name)?.state === 'placeholder').length;
  return plan.title?.state === 'placeholder' && summary?.state === 'placeholder' && open * 2 >= asked.length;
}

/** Offers the deletion of an instruction that the plan followed or that occurs twice. */
function withoutInstruction({ at }: Leftover, { plan, fields }: Facts): Fix | undefined {
  const { line } = at.start;
  const words = plan.comments.find((comment) => comment.at.start.line === line)?.text;
  const isRepeated = plan.comments.some((comment) => comment.text === words && comment.at.start.line < line);
  const index = plan.sections.findLastIndex((section) => section.at.start.line < line && section.name !== undefined);
  const { name, level = 0, at: heading = at } = plan.sections[index] ?? {};
  const end = plan.sections.find((section, place) => place > index && section.level <= level)?.at.start.line ?? Infinity;
  const open = [...plan.markers, ...plan.leftovers.filter(({ kind }) => kind !== 'instruction')];
  const isClean = !open.some((one) => one.at.start.line > heading.start.line && one.at.start.line < end);
  const isFilled = (name === 'Technical Context' && isContextFilled(plan, fields)) || (name === 'Project Structure' && plan.trees.length > 0);
  if (!standsAlone(plan, at) || !(isRepeated || (isClean && isFilled))) return undefined;
  return { title: 'Delete the instruction', edits: [deleteLines(plan, line, at.end.line)] };
}

function isContextFilled(plan: Facts['plan'], fields: Facts['fields']): boolean {
  return FIELD_NAMES.some((field) => fields.get(field)) && plan.fields.every(({ state }) => state === 'filled');
}

import { declareMessages, defineRule, type FeatureFolder, type FileReference } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  missing: { text: 'The plan names `{text}`, which does not exist', hint: 'Add the file, correct its path, or say that it is still to be created.', severity: 'warning' },
});

export default defineRule({
  id: 'missing-artifact',
  title: 'The files that the plan names exist',
  why: 'A reader of the plan follows its links and paths; a file that does not exist is no evidence.',
  messages,
  example: {
    'specs/021-export/plan.md': `# Implementation Plan: Export

## Summary

Exports run nightly; the tables are in [data-model.md](./data-model.md).
`,
    'specs/021-export/tasks.md': `- [x] T001 Write the exporter
- [ ] T002 Send a mail when it fails
`,
  },
  *check({ evidence }) {
    const { feature } = evidence;
    // Before any other file of the feature exists, nothing is due.
    if (feature === undefined || (feature.tasks === undefined && feature.artefacts.length === 0)) return;
    for (const reference of evidence.missingFiles) if (isDue(reference, feature)) yield problem('missing', reference);
  },
});

/**
 * With a `tasks.md`, a file that no open task creates is missing: in the feature folder always, elsewhere only while tasks are open.
 * Before, a link is dead if its file is not one that a later command of the workflow writes.
 */
function isDue({ isPlanned, kind, place, text }: FileReference, { isActive, tasks }: FeatureFolder): boolean {
  if (tasks === undefined) return kind === 'link' && !LATER.test(text);
  return !isPlanned && (place === 'feature' || isActive);
}

/** Written by the commands after the plan. */
const LATER = /(?:^|\/)tasks\.md$|(?:^|\/)checklists\//;

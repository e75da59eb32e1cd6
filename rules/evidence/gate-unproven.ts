import { declareMessages, defineRule, type FeatureFolder, type FileReference } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  'no-evidence': { text: 'Gate `{text}` passes without evidence', hint: 'Say in a few words where the plan meets the gate.', severity: 'off', strict: 'warning' },
  'repeated': { text: 'Gate `{text}` passes with the same words as others: `{evidence}`', hint: 'Give the evidence for this gate only.', severity: 'off', strict: 'warning' },
  'absent': { text: 'The evidence `{text}` does not exist', hint: 'Add the file, or say that it is still to be created.', severity: 'off', strict: 'warning' },
});

export default defineRule({
  id: 'gate-unproven',
  title: 'Gates that pass give evidence',
  why: 'Evidence distinguishes a gate that was checked from a box that was only ticked.',
  messages,
  example: {
    'specs/021-export/plan.md': `# Implementation Plan: Export

## Constitution Check

| Principle | Status | Evidence |
|-----------|--------|----------|
| I. Small Releases | PASS | |
| II. Offline First | PASS | \`docs/cache.md\` |
| III. Audit Trail | PASS | by design |
| IV. Plain Text | PASS | by design |
| V. No Lock-In | PASS | by design |
`,
  },
  *check({ evidence, constitution }) {
    for (const reference of evidence.missingFiles) if (reference.isEvidence && !isArtifact(reference, evidence.feature)) yield problem('absent', reference);
    for (const { gate, why } of evidence.unprovenGates(constitution.expected?.evidenceSlots === true)) yield problem(why, gate, {}, { gate });
  },
});

/** Whether `missing-artifact` reports the file: with a `tasks.md` all, before it links. */
function isArtifact({ kind }: FileReference, feature: FeatureFolder | undefined): boolean {
  return feature !== undefined && (feature.tasks !== undefined || (kind === 'link' && feature.artefacts.length > 0));
}

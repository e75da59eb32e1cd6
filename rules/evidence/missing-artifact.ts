import { defineRule, problem, type Facts, type FileReference, type Problem } from 'plan-lint/rule';

export default defineRule({
  id: 'missing-artifact',
  title: 'The files that the plan names are there',
  why: 'Evidence that nobody can open is none: a reader of the plan follows its links and paths.',
  messages: {
    missing: { text: '`{text}` is named as if it were there, and is not', hint: 'Add the file, correct its path, or say that it is still to be made.', severity: 'warning' },
    unproven: { text: '`{text}` is named before it is there', hint: 'Add the file, or say that it is still to be made.', severity: 'off', strict: 'warning' },
  },
  *check(facts) {
    for (const reference of facts.evidence.missingFiles) yield* checkReference(reference, facts);
  },
});

/** Once there are tasks, the workflow has made its artefacts; a file elsewhere is missing as long as work is left that no open task makes it by. */
function* checkReference(reference: FileReference, { evidence: { feature } }: Facts): Iterable<Problem> {
  if (feature === undefined || reference.isPlanned) return;
  const isOver = feature.tasks !== undefined && (reference.place === 'feature' || feature.isActive);
  if (isOver) yield problem('missing', reference);
  else if (feature.isActive) yield problem('unproven', reference);
}

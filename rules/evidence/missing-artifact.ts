import { declareMessages, defineRule } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  missing: { text: '`{text}` is named as if it were there, and is not', hint: 'Add the file, correct its path, or say that it is still to be made.', severity: 'warning' },
});

export default defineRule({
  id: 'missing-artifact',
  title: 'The files that the plan names are there',
  why: 'Evidence that nobody can open is none: a reader of the plan follows its links and paths.',
  messages,
  /** Once there are tasks, the workflow has made its artefacts; a file elsewhere is missing as long as work is left that no open task makes it by. */
  *check({ evidence }) {
    const { feature } = evidence;
    if (feature?.tasks === undefined) return;
    for (const reference of evidence.missingFiles) {
      if (!reference.isPlanned && (reference.place === 'feature' || feature.isActive)) yield problem('missing', reference);
    }
  },
});

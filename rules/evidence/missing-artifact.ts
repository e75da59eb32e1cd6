import { declareMessages, defineRule } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  missing: { text: 'The plan names `{text}`, which does not exist', hint: 'Add the file, correct its path, or say that it is still to be created.', severity: 'warning' },
});

export default defineRule({
  id: 'missing-artifact',
  title: 'The files that the plan names exist',
  why: 'A reader of the plan follows its links and paths; a file that does not exist is no evidence.',
  messages,
  /** With a `tasks.md`, a file that no open task creates is missing: in the feature folder always, elsewhere only while tasks are open. */
  *check({ evidence }) {
    const { feature } = evidence;
    if (feature?.tasks === undefined) return;
    for (const reference of evidence.missingFiles) {
      if (!reference.isPlanned && (reference.place === 'feature' || feature.isActive)) yield problem('missing', reference);
    }
  },
});

import { declareMessages, defineRule } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  'unfilled': { text: '`{path}` is still the stock template', hint: 'Write the project\'s principles, or remove the file; until then plans are judged by the gates they state themselves.', severity: 'warning' },
  'template-drift': { text: 'The plan template and `{constitution}` differ: it {difference}', hint: 'Bring the template\'s Constitution Check in line with the constitution.', severity: 'warning' },
});

export default defineRule({
  id: 'constitution-source',
  title: 'The constitution is there to be checked against',
  why: 'A plan can be held only to principles that somebody wrote down, and to a template that asks for the same ones.',
  messages,
  /** The defects are those of one file, the constitution or the template: they are reported there, once a run. */
  *check({ sourceDefects }) {
    for (const defect of sourceDefects) {
      if (defect.defect === 'unfilled') yield problem('unfilled', defect);
      else yield problem('template-drift', defect);
    }
  },
});

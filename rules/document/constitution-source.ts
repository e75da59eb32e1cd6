import { declareMessages, defineRule } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  'unfilled': { text: '`{path}` is still the stock template', hint: 'Write the project\'s principles, or remove the file; until then plans are linted with the gates they state themselves.', severity: 'warning', variants: {
    half: { text: '`{path}` is only partly filled in: `{left}` is left from the template', hint: 'Write that principle, or remove it.' },
    link: { text: '`{path}` is a link to `{link}`, which this repository does not have', hint: 'Restore the file that the link means, or write the constitution here; until then plans are linted with the gates they state themselves.' },
    empty: { text: '`{path}` declares no principles in a form that plan-lint reads', hint: 'Declare each principle under a heading of its own: `### I. Library-First`, below `## Core Principles`; until then plans are linted with the gates they state themselves.' },
  } },
  'template-drift': { text: 'The plan template and `{constitution}` differ: the template does not check {missing}', hint: 'Bring the template\'s Constitution Check in line with the constitution.', severity: 'warning', variants: {
    unknown: { text: 'The plan template and `{constitution}` differ: the template checks {unknown}, which the constitution does not declare' },
    both: { text: 'The plan template and `{constitution}` differ: the template does not check {missing}, and checks {unknown}, which the constitution does not declare' },
  } },
});

export default defineRule({
  id: 'constitution-source',
  title: 'The constitution and the template are filled in and agree',
  why: 'A plan can be checked only against principles that are written down, and the template must ask for the same ones.',
  messages,
  phase: 'sources',
  example: {
    'specs/021-export/plan.md': `# Implementation Plan: Export

## Constitution Check

- [x] **I. Small Releases**: one flag, off by default
`,
    '.specify/memory/constitution.md': `# Depot Constitution

## Core Principles

### I. Small Releases

Each release changes one thing.

### II. Offline First

Every command works without a network.
`,
    '.specify/templates/plan-template.md': `# Implementation Plan: [FEATURE]

## Constitution Check

- [ ] **I. Small Releases**
- [ ] **III. Audit Trail**
`,
  },
  *check({ sourceDefects }) {
    for (const defect of sourceDefects) {
      if (defect.defect === 'template-drift') yield problem('template-drift', defect, {}, { variant: driftVariant(defect) });
      else if (defect.link !== undefined) yield problem('unfilled', defect, { link: defect.link }, { variant: 'link' });
      else if (defect.empty) yield problem('unfilled', defect, {}, { variant: 'empty' });
      else if (defect.left !== undefined) yield problem('unfilled', defect, { left: defect.left }, { variant: 'half' });
      else yield problem('unfilled', defect);
    }
  },
});

function driftVariant({ missing, unknown }: { readonly missing: string; readonly unknown: string }): '' | 'unknown' | 'both' {
  if (unknown === '') return '';
  return missing === '' ? 'unknown' : 'both';
}

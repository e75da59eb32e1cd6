import { declareMessages, defineRule } from 'plan-lint/rule';

/** What the design phase leaves behind. */
const DESIGN: readonly string[] = ['data-model.md', 'contracts/', 'tasks.md'];

/** In a template of the project's own; the stock one always asks. */
const ASKS = /\bre-?check/i;

const { messages, problem } = declareMessages({
  missing: { text: 'The design is there (`{artefact}`), and no re-check is recorded', hint: 'Judge the gates again, and write the outcome down below the check.', severity: 'off', strict: 'warning' },
});

export default defineRule({
  id: 'recheck-missing',
  title: 'Gates are judged again after the design',
  why: 'The template asks for a second look once the design is there: what looked right before may not be any more.',
  messages,
  *check({ plan, evidence, constitution }) {
    const [check] = plan.checks;
    const artefact = evidence.feature?.artefacts.find((name) => DESIGN.includes(name));
    if (check === undefined || artefact === undefined) return;
    const { recheck } = evidence;
    const template = constitution.expected?.checkText;
    const isAsked = recheck === 'asked' || template === undefined || ASKS.test(template);
    if (recheck !== 'recorded' && isAsked) yield problem('missing', check, { artefact });
  },
});

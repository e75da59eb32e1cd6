import { describe, expect, it } from '@jest/globals';
import { lint } from '../../src/index.js';
import { findingsIn, runCommand } from '../support/commands/command.js';
import { CLEAN_PLAN } from '../support/commands/example-plans.js';

/** A plan with two markers, on lines 5 and 7. */
const lines = ['# Plan', '', '## Summary', '', '[NEEDS CLARIFICATION: one?]', '', '[NEEDS CLARIFICATION: two?]', ''];
const MARKER = 'needs-clarification/marker';

async function findings(plan: string, words = ''): Promise<readonly string[]> {
  const { out, err } = await runCommand(`--constitution nebula --rule title-length:off --format json ${words}`, { 'specs/1/plan.md': plan });
  expect(err).toBe('');
  return findingsIn(out).map((finding) => finding.replace('specs/1/plan.md:', ''));
}

function plan(comment: string, line: number): string {
  return lines.map((text, index) => (index === line - 1 ? `${text}${text === '' ? '' : ' '}${comment}` : text)).join('\n');
}

describe('a comment suppresses', () => {
  it.each([
    ['the next line', '<!-- plan-lint-disable-next-line needs-clarification -- asked Ann -->', 4, [`5 error ${MARKER} suppression`, `7 error ${MARKER}`]],
    ['its own line', '<!-- plan-lint-disable-line needs-clarification/marker -- asked Ann -->', 5, [`5 error ${MARKER} suppression`, `7 error ${MARKER}`]],
    ['the rest of the plan', '<!-- plan-lint-disable needs-clarification -- asked Ann -->', 6, [`5 error ${MARKER}`, `7 error ${MARKER} suppression`]],
    ['all of the plan', '<!-- plan-lint-disable-file needs-clarification -- asked Ann -->', 8, [`5 error ${MARKER} suppression`, `7 error ${MARKER} suppression`]],
    ['several rules', '<!-- plan-lint-disable-next-line title-length, needs-clarification -- asked Ann -->', 4, [`4 warning suppression/unused`, `5 error ${MARKER} suppression`, `7 error ${MARKER}`]],
  ])('%s', async (_, comment, line, expected) => {
    expect(await findings(plan(comment, line))).toEqual(expected);
  });

  it('up to where the rule is enabled again', async () => {
    const text = plan('<!-- plan-lint-disable needs-clarification -- asked Ann -->', 2).replace('one?]\n', 'one?]\n\n<!-- plan-lint-enable needs-clarification -->\n');
    expect(await findings(text)).toEqual([`5 error ${MARKER} suppression`, `9 error ${MARKER}`]);
    expect(await findings(text.replace('enable needs-clarification -->', 'enable -->'))).toEqual([`5 error ${MARKER} suppression`, `9 error ${MARKER}`]);
    expect(await findings(text.replace('enable needs-clarification -->', 'enable title-length -->'))).toEqual([`5 error ${MARKER} suppression`, `9 error ${MARKER} suppression`]);
  });

  it('and the reason stays in the report', async () => {
    const { out } = await runCommand('--constitution nebula --format json', { 'specs/1/plan.md': plan('<!-- plan-lint-disable-file needs-clarification -- asked Ann -- twice -->', 2) });
    expect(JSON.parse(out)).toMatchObject({ summary: { errors: 0, suppressed: 2 } });
    expect(out).toContain('"reason": "asked Ann -- twice"');
  });
});

describe('a comment does not suppress', () => {
  it.each([
    ['without a reason', '<!-- plan-lint-disable-next-line needs-clarification -->', 'error suppression/no-reason'],
    ['without a list', '<!-- plan-lint-disable-next-line -- because -->', 'error suppression/no-reason'],
    ['a rule that is not there', '<!-- plan-lint-disable-next-line needs-clarificatoin -- because -->', 'error suppression/unknown-rule'],
    ['a message that is not there', '<!-- plan-lint-disable-next-line needs-clarification/mark -- because -->', 'error suppression/unknown-rule'],
    ['a misspelled directive', '<!-- plan-lint-disabel-next-line needs-clarification -- because -->', 'error suppression/unknown-directive'],
    ['one that only begins alike', '<!-- plan-lint-disable-next-lines needs-clarification -- because -->', 'error suppression/unknown-directive'],
    ['one of another linter', '<!-- plan-lint-ignore needs-clarification -- because -->', 'error suppression/unknown-directive'],
    ['one without its hyphens', '<!-- planlint disable needs-clarification -- because -->', 'error suppression/unknown-directive'],
    ['one with a colon', '<!-- plan-lint-disable: needs-clarification -- because -->', 'error suppression/unknown-directive'],
    ['another rule', '<!-- plan-lint-disable-next-line simplicity -- because -->', 'warning suppression/unused'],
  ])('%s', async (_, comment, finding) => {
    expect(await findings(plan(comment, 4))).toEqual([`4 ${finding}`, `5 error ${MARKER}`, `7 error ${MARKER}`]);
  });

  it.each([
    ['in code', '`<!-- plan-lint-disable-next-line needs-clarification -- because -->`'],
    ['that names the linter', '<!-- plan-lint is run before tasks -->'],
    ['that is about something else', '<!-- a remark -->'],
  ])('%s', async (_, comment) => {
    expect(await findings(plan(comment, 4))).toEqual([`5 error ${MARKER}`, `7 error ${MARKER}`]);
  });

  it('when comments are not heard', async () => {
    expect(await findings(plan('<!-- plan-lint-disable-next-line needs-clarification -- asked Ann -->', 4), '--no-inline-config')).toEqual([`5 error ${MARKER}`, `7 error ${MARKER}`]);
  });

  it('a gate of a principle that is NON-NEGOTIABLE', async () => {
    const open = CLEAN_PLAN.replace('- [x] Tests', '<!-- plan-lint-disable-next-line test-first -- no time -->\n- [ ] Tests');
    expect(await findings(open)).toEqual(['9 error suppression/not-allowed', '10 error test-first/gate-open']);
  });

  it('its own findings', async () => {
    const text = plan('<!-- plan-lint-disable-file suppression -- quiet -->', 2);
    expect(await findings(text)).toContain('2 warning suppression/unused');
  });
});

describe('the message', () => {
  it.each([
    ['<!-- plan-lint-disable-next-line needs-clarificatoin -- x -->', 'Unknown rule `needs-clarificatoin`', 'Did you mean `needs-clarification`?'],
    ['<!-- plan-lint-disable-next-line xyzzy -- x -->', 'Unknown rule `xyzzy`', 'Correct the name; `plan-lint --list-rules` shows them all.'],
    ['<!-- plan-lint-disabel needs-clarification -- x -->', 'Unknown plan-lint comment `plan-lint-disabel`', 'Did you mean `plan-lint-disable`?'],
    ['<!-- plan-lint-nothing-of-this-kind -->', 'Unknown plan-lint comment `plan-lint-nothing-of-this-kind`', 'Write `plan-lint-disable-next-line RULE -- reason`.'],
    ['<!-- plan-lint-disable-next-line needs-clarification -->', 'Suppression without a reason', 'Write `plan-lint-disable-next-line RULE -- reason`.'],
    ['<!-- plan-lint-disable-next-line -->', 'Suppression without a rule', 'Write `plan-lint-disable-next-line RULE -- reason`.'],
    ['<!-- plan-lint-disable-file option-label -- x -->', 'Nothing to suppress for `option-label`', 'Remove `option-label` from the comment, or the whole comment if it names no other rule.'],
  ])('of %s fills every slot', (comment, message, hint) => {
    const { findings: found } = lint(plan(comment, 4), { constitution: 'nebula' });
    expect(found.filter(({ rule }) => rule === 'suppression').map((one) => [one.message, one.hint])).toEqual([[message, hint]]);
  });
});

describe('a comment is seen', () => {
  it.each([
    ['between list items', '- a\n<!-- plan-lint-disable-file needs-clarification -- x -->\n- [NEEDS CLARIFICATION: b?]\n'],
    ['in a quote', '> <!-- plan-lint-disable-file needs-clarification -- x -->\n\n[NEEDS CLARIFICATION: b?]\n'],
    ['above a table', '<!-- plan-lint-disable-file needs-clarification -- x -->\n\n| a |\n|---|\n| [NEEDS CLARIFICATION: b?] |\n'],
    ['in a table cell', '| a |\n|---|\n| [NEEDS CLARIFICATION: b?] <!-- plan-lint-disable-line needs-clarification -- x --> |\n'],
    ['over several lines', '<!--\n  plan-lint-disable-file needs-clarification\n  -- x\n-->\n\n[NEEDS CLARIFICATION: b?]\n'],
  ])('%s', async (_, text) => {
    expect((await findings(`# Plan\n\n## Notes\n\n${text}`)).filter((finding) => !finding.endsWith('suppression'))).toEqual([]);
  });
});

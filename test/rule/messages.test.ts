import { describe, expect, it } from '@jest/globals';
import { declareMessages, type Field } from '../../src/rule.js';

const { problem } = declareMessages({
  'plain': { text: 'Nothing here', hint: 'Add something.', severity: 'error' },
  'slotted': { text: 'Field `{label}` names `{found}`', hint: 'Remove `{found}`.', severity: 'error', variants: { near: { hint: 'Write `{near}`.' }, bare: { text: 'Found' } } },
});
const at = { start: { line: 3, column: 1 }, end: { line: 3, column: 5 } };
const field: Field = { label: 'Storage', value: 'files', state: 'filled', undecided: [], at };

const eitherVariant = (): 'near' | '' => 'near';

describe('a declared message', () => {
  it('takes the words of the fact, and those that it is given', () => {
    expect(problem('slotted', field, { found: 'files' })).toMatchObject({ messageId: 'slotted', at, data: { label: 'Storage', found: 'files' } });
    expect(problem('slotted', field, { found: 'files', label: 'Where' })).toMatchObject({ data: { label: 'Where' } });
    expect(problem('plain', { at }, {}, { severity: 'warning' })).toMatchObject({ messageId: 'plain', severity: 'warning', data: {} });
  });

  it('takes numbers', () => {
    expect(problem('slotted', field, { found: 2 })).toMatchObject({ data: { found: '2' } });
    expect(problem('slotted', { at, label: 3, found: 4 })).toMatchObject({ data: { label: '3', found: '4' } });
  });

  it('takes the words of its variant', () => {
    expect(problem('slotted', field, { found: 'files', near: 'folders' }, { variant: 'near' })).toMatchObject({ variant: 'near', data: { near: 'folders' } });
  });

  it('does not compile with another id, a word too few, too many or of another name', () => {
    const wrong = [
      // @ts-expect-error -- no such id
      problem('plane', { at }),
      // @ts-expect-error -- `label` and `found` are missing
      problem('slotted', { at }),
      // @ts-expect-error -- `found` is missing: the fact has no such word
      problem('slotted', field),
      // @ts-expect-error -- `founds` is no slot
      problem('slotted', field, { founds: 'files' }),
      // @ts-expect-error -- `more` is no slot
      problem('plain', field, { more: 'files' }),
      // @ts-expect-error -- the variant has the slot `near`
      problem('slotted', field, { found: 'files' }, { variant: 'near' }),
      // @ts-expect-error -- no such variant
      problem('slotted', field, { found: 'files' }, { variant: 'far' }),
      // @ts-expect-error -- one of the variants has the slot `near`
      problem('slotted', field, { found: 'files' }, { variant: eitherVariant() }),
    ];
    expect(wrong).toHaveLength(8);
  });
});

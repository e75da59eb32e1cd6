import { setextUnderline } from 'micromark-core-commonmark';
import type { Construct, Extension } from 'micromark-util-types';

const EQUALS = 61;
const DASH = 45;

/** An underlined heading is made from its own events only: the parser would copy those of all that stands above. */
const underline: Construct = {
  ...setextUnderline,
  name: 'underline',
  resolveTo(events, context) {
    const from = events.findLastIndex(([step, { type }]) => step === 'enter' && type === 'content');
    const own = events.splice(from);
    events.push(...(setextUnderline.resolveTo?.(own, context) ?? own));
    return events;
  },
};

/** Underlined headings, each in the time that its own lines take. */
export const underlines: Extension = { flow: { [EQUALS]: underline, [DASH]: underline }, disable: { null: ['setextUnderline'] } };

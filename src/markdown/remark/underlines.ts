import { setextUnderline } from 'micromark-core-commonmark';
import type { Construct, Extension } from 'micromark-util-types';

const EQUALS = 61;
const DASH = 45;

/** Handles only the events of the heading itself; micromark's own construct copies those of all text above it. */
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

/** Setext headings in time linear in their own lines. */
export const underlines: Extension = { flow: { [EQUALS]: underline, [DASH]: underline }, disable: { null: ['setextUnderline'] } };

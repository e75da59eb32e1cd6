import type { Field } from '../model.js';

/** Whether a field has a value to judge: neither template text nor an open question, and not put off as a whole (`TBD`). */
export function isDecided(field: Field | undefined): field is Field {
  if (field?.state !== 'filled') return false;
  const putOff = field.undecided.reduce((length, { text }) => length + text.length, 0);
  return putOff === 0 || field.value.length - putOff > LONGEST_REST;
}

/** What may stand beside a `TBD` that says nothing more. */
const LONGEST_REST = 3;

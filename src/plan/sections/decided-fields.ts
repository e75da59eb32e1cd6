import type { Field } from '../model.js';

/** Whether a field has a value to check: neither template text, nor an open question, nor only `TBD`. */
export function isDecided(field: Field | undefined): field is Field {
  if (field?.state !== 'filled') return false;
  const putOff = field.undecided.reduce((length, { text }) => length + text.length, 0);
  return putOff === 0 || field.value.length - putOff > LONGEST_REST;
}

/** The maximum length of text beside a `TBD` that adds nothing. */
const LONGEST_REST = 3;

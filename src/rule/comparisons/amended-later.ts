import type { Evidence } from '../../evidence/evidence.js';

/** Whether the dates of the plan and the constitution show that the constitution was amended after the plan was written. */
export function isAmendedLater({ amendment }: Evidence): boolean {
  return amendment?.date !== undefined && amendment.date < amendment.amended;
}

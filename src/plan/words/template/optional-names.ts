/** Headings and labels that plans need not have: `Risks (optional)`, `[Feature] API`, `Phase 0: Research`. */
const OPTIONAL = /[[\]{}]|\b(?:optional|if applicable|if needed|as needed|include if|remove if|example|notes?|guidelines?|instructions?)\b|opcional|optionnel|可选|可選|任意|선택|가이드|ガイド|指南|指針/i;

/** Whether a plan need not have a heading or label of its template. */
export function isOptionalName(label: string): boolean {
  return OPTIONAL.test(label);
}

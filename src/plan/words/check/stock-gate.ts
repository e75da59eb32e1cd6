/** `*GATE: Must pass before Phase 0 …*`, which the template has under the heading of the check. */
const STOCK_GATE = /^[^\w\n]*GATE: Must pass before Phase 0/i;

/** Whether a paragraph or line is the template's sentence about the gate. */
export function isStockGate(text: string): boolean {
  return STOCK_GATE.test(text);
}

/** The lines of a text without the template's sentence about the gate. */
export function withoutStockGate(text: string): string {
  return text.split('\n').filter((line) => !isStockGate(line)).join('\n');
}

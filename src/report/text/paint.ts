/** How a report colours its words; nothing may depend on it. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

const asWritten = (text: string): string => text;

/** No colour at all. */
export const PLAIN: Paint = { error: asWritten, warning: asWritten, good: asWritten, faint: asWritten, strong: asWritten };

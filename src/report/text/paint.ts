/** The colors of a report; without color it must hold the same information. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

const asWritten = (text: string): string => text;

/** Returns every text unchanged. */
export const PLAIN: Paint = { error: asWritten, warning: asWritten, good: asWritten, faint: asWritten, strong: asWritten };

import type { StandingVerdict } from '../../engine/result.js';

/** The sign of each verdict in texts: in the text report, and in the outline of an editor. */
export const STANDING_SIGNS: Readonly<Record<StandingVerdict, string>> = { pass: '✔', waived: '◐', na: '–', open: '✖', fail: '✖', missing: '✖' };

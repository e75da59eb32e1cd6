import stringWidth from 'fast-string-width';
import { clean, clip } from '../../engine/findings/message.js';
import type { LintedFile, PrincipleResult, StandingVerdict } from '../../engine/result.js';
import { countedGates } from './counted.js';
import type { Paint } from './paint.js';

const NAME_LIMIT = 32;
const SIGNS: Readonly<Record<StandingVerdict, string>> = { pass: '✔', waived: '◐', na: '–', open: '✖', fail: '✖', missing: '✖' };

/** How the plan stands by each principle: `Nebula Constitution  I ✔ 4/4  VI ◐ 3/4 (1 waived)`, in as many lines as it takes. */
export function standingLines({ constitution, principles }: LintedFile, width: number, paint: Paint): readonly string[] {
  if (!constitution || principles.length === 0) return [];
  const entries = principles.map((principle) => ({ text: entryOf(principle), verdict: principle.verdict }));
  const lines: string[] = [];
  let line = paint.strong(clip(clean(constitution.title), NAME_LIMIT * 2));
  for (const { text, verdict } of entries) {
    if (stringWidth(`  ${line}  ${text}`) > width) {
      lines.push(line);
      line = '';
    }
    line += `  ${colourOf(verdict, paint)(text)}`;
  }
  return [...lines, line].map((full) => `  ${full}`);
}

function entryOf({ ordinal, name, verdict, gates }: PrincipleResult): string {
  const label = clip(clean(ordinal ?? name), NAME_LIMIT);
  return `${label} ${SIGNS[verdict]} ${countedGates(gates) ?? 'not checked'}`;
}

function colourOf(verdict: StandingVerdict, paint: Paint): (text: string) => string {
  switch (verdict) {
    case 'pass':
      return paint.good;
    case 'waived':
    case 'na':
      return paint.warning;
    case 'open':
    case 'fail':
    case 'missing':
      return paint.error;
  }
}

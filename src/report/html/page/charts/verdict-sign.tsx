import type { ComponentChild } from 'preact';
import type { CellVerdict } from '../state/page-model.js';
import { VERDICT_WORDS, VERDICTS } from '../state/verdicts.js';

/** A shape for each verdict, so that the map is readable without color. */
export function VerdictSign({ verdict }: { readonly verdict: CellVerdict }): ComponentChild {
  return <svg class="sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">{shapeOf(verdict)}</svg>;
}

function shapeOf(verdict: CellVerdict): ComponentChild {
  switch (verdict) {
    case 'pass':
      return <path d="M3 8.5 6.5 12 13 4.5" />;
    case 'waived':
      return <><circle cx="8" cy="8" r="5.5" /><path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z" /></>;
    case 'na':
      return <path d="M3 8h10" />;
    case 'missing':
      return <path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.300 8.600 8 9 8 10M8 12.800v.2" />;
    case 'open':
      return <circle cx="8" cy="8" r="5.500" />;
    case 'fail':
      return <path d="m3.500 3.500 9 9m0-9-9 9" />;
  }
}

/** The legend of the shapes. */
export function Legend(): ComponentChild {
  return (
    <ul class="legend" aria-label="Signs">
      {VERDICTS.map((verdict) => <li key={verdict}><span class={`chip ${verdict}`}><VerdictSign verdict={verdict} /></span> {VERDICT_WORDS[verdict]}</li>)}
    </ul>
  );
}

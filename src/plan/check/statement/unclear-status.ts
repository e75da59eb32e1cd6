import { ASSERTED } from './stated-status.js';
import type { Status } from '../../model.js';
import { AFFIRMS, CLASSIFIES } from '../../words/verdicts/unclear-words.js';
const IN_CAPITALS = /^\p{Lu}{5,20}$/u;
const SINGLE_WORD = /^\p{Alpha}{3,20}[.!]?$/u;
const MOST_WORDS = 3;
const MOST_CHARACTERS = 30;
/** Scripts without spaces, which need few characters for a sentence. */
const UNSPACED = /[\u3040-\u30FF\u4E00-\u9FFF]/;
const MOST_UNSPACED = 8;

/** The unclear status of a slot with one or two words that are no verdict; undefined for an empty slot, a sentence, or another form of yes. */
export function unclearStatus(slot: string): Status | undefined {
  const words = slot.trim();
  return words !== '' && isShort(words) && !AFFIRMS.test(words) ? { ...ASSERTED, unclear: words } : undefined;
}

/** A percentage of progress: `60 %`. */
const PERCENTAGE = /^[~≈]?\d{1,2}(?:\.\d)? ?%(?: (?:complete|done|met))?$/u;

/** A score: `3/10`. */
const SCORE = /^(\d{1,3}) ?\/ ?(\d{1,3})$/;

/** The status of a cell that states progress. */
export function progressStatus(slot: string): Status | undefined {
  const [, reached, all] = SCORE.exec(slot) ?? [];
  if (reached !== undefined && reached === all) return { verdict: 'pass', form: 'status', sign: slot, partial: false };
  return reached !== undefined || PERCENTAGE.test(slot) ? { verdict: 'open', form: 'status', sign: slot, partial: true } : undefined;
}

/** The unclear status after a name, where evidence is possible too: only known classifications and words in capitals. */
export function unclearEvidence(evidence: string): Status | undefined {
  const words = evidence.trim();
  return CLASSIFIES.test(words) || (IN_CAPITALS.test(words) && !AFFIRMS.test(words)) ? { ...ASSERTED, unclear: words } : undefined;
}

/** The unclear status of a single word of letters: `Medium`, `Rust`. */
export function unclearWord(evidence: string): Status | undefined {
  const word = evidence.trim();
  return SINGLE_WORD.test(word) ? unclearStatus(word) : undefined;
}

function isShort(words: string): boolean {
  return words.length <= (UNSPACED.test(words) ? MOST_UNSPACED : MOST_CHARACTERS) && words.split(/\s+/).length <= MOST_WORDS;
}

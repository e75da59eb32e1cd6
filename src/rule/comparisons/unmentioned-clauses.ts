import type { Clause } from '../../constitution/constitution.js';
import { namesTitle, sharedWords, shareScript } from '../../plan/words/similarity/mentions.js';
import type { Located, Plan } from '../../plan/model.js';
import { textOfCheck } from '../../plan/check/text-of-check.js';
import { hasLetter } from '../../plan/words/letters.js';
import type { Facts } from '../problem.js';

/** Two common distinctive words on one line are no coincidence. */
const WORDS_NEEDED = 2;
/** A statement that all other clauses hold. */
const ALL_OTHERS = /(?<!\p{Alpha})(?:all|other|others|remaining|rest of)(?!\p{Alpha})[^.\n|]{0,40}(?<!\p{Alpha})(?:constraints|requirements|clauses|sections|standards|rules)(?!\p{Alpha})/iu;

/** The binding clauses outside the principles whose section or words no check mentions, each at the first check. Empty for a check without gates, and for a plan older than the last amendment. */
export function unmentionedClauses({ constitution, plan, evidence, isReported }: Facts): readonly (Clause & Located)[] {
  const first = plan.checks.find(({ content }) => content === 'gates');
  const clauses = !isReported('clause-unmentioned') || evidence.amendment !== undefined ? [] : constitution.clauses?.() ?? [];
  if (first === undefined || clauses.length === 0) return [];
  const texts = textsOf(plan);
  const isMentioned = mentionedBy(texts);
  return texts.some((line) => ALL_OTHERS.test(line)) ? [] : clauses.filter((clause) => !isMentioned(clause)).map((clause) => ({ ...clause, at: first.at }));
}

/** Returns a test whether the lines mention a clause; text in another script may be a translation. */
function mentionedBy(lines: readonly string[]): (clause: Clause) => boolean {
  return ({ text, section }) => {
    const needed = Math.min(WORDS_NEEDED, sharedWords(text, text));
    return lines.every((line) => !shareScript(line, text)) || lines.some((line) => namesTitle(line, section) || sharedWords(line, text) >= needed);
  };
}

/** The lines of the checks, and the text of each gate, because either may be split over lines. */
function textsOf(plan: Plan): readonly string[] {
  const gates = plan.checks.flatMap((check) => check.gates).map(({ principle, text, evidence }) => `${principle?.text ?? ''} ${text} ${evidence}`);
  const lines = plan.checks.flatMap((check) => textOfCheck(check, plan).split('\n'));
  return [...new Set([...gates, ...lines])].filter(hasLetter);
}

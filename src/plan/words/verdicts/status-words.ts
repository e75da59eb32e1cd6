/** `REMAINS COMPLIANT`, `STILL PENDING`: the verdict is the next word. */
export const STILL = /^(?:remains?|still|now|fully) (?=\S)/;
/** The length of the longest of these words, with the space after it. */
export const LONGEST_STILL = 9;
/** A promise with a time: `planned for Phase 2`, `tasked as T012`. */
export const PROMISE = /^(?:to ?do|planned|scheduled|due|tasked|to be done) (?:in|for|by|during|as)(?= \S)/i;
/** The text after an open or failed word that is not in capitals: punctuation, or the thing it waits for. */
export const ENDS_OR_WAITS = /^\s*(?:$|[.,:;!?)\]）】—–\-→|/(（*_`⚠✅\p{So}]|(?:to|until|till|for|by|pending|as|per|with|see|in|on|at|due|because|post|after)\b)/u;
/** `PARTIAL until the harness is there`. */
export const WAITS = /^ (?:until|till|pending) /u;
/** A condition after a pass: `PASS (conditional)`. */
export const PASS_CONDITION = /^[\s*_]*[(（]\s*(?:conditional|with conditions?|w\/|조건부|条件付き|有条件|condicional|conditionnel|bedingt|условно)/u;
/** Words after a warning sign that make it a note. */
export const NOTE_IN_CAPITALS = /^(?:OBSERVATION|NOTE|INFO|REMARK)S?$/;
/** A verdict in capitals at the end of a line. */
export const BARE_CAPITALS = /\s(OK|PASS|PASSED|N\/A)[\s.。]*$/u;
/** After a name with an ordinal, other verdicts in capitals too: `II. Small Modules FAIL`. */
export const CAPITALS_AFTER_ORDINAL = /^\s*(?:principle |article )?[IVX\d]{1,4}[.:)] (?:[^.;:\s]+ ){1,6}(FAIL|FAILED|PENDING|DEFERRED|TBD|TODO|PARTIAL)[\s.]*$/u;
/** The text after a verdict that qualifies it: `(by design)`, `until the harness is there`, `because …`. */
export const QUALIFIES = /^\s*[(（]|^ (?:until|till|pending|because|since|due) /u;
/** `; current status: PENDING`. */
export const STATUS_LABEL = /(?:^|[.;。；—–]) {0,3}(?:current |present )?(?:status|verdict)(?: now)?\s?[:：]\s*/gu;

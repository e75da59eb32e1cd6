import { closingAside, trimEndOf } from '../trim.js';

/** Introductions of lists that are not about gates. */
const WORK_LIST =
  /\b(?:files?|artifacts?|deliverables?|outputs?|follow-?ups?|next steps?|action items?|actions?(?: required)?|risks?(?: update)?|mitigations?|references?|legend|exceptions?|violations?|decisions?|sources?|guiding documents|divergences?)$|^(?:actions? required|risks?|legend)\b|備考|次のステップ|下一步|后续|後續|다음 단계|próximos pasos|próximos passos|divergências|风险|風險|リスク|위험/u;

/** Introductions of lists in which only items with a status are gates. */
const REQUIRES_STATUS = /\b(?:notes?|stack|technolog(?:y|ies)|recommendations?|summary|justifications?|workflow|proceeding|best practices(?: applied)?|practices)$|^notes?\b|注意|참고/u;

/** The words of a heading or introduction without the final colon and parenthesis. */
function announced(words: string): string {
  const plain = trimEndOf(words.trim().toLowerCase(), /[:：\s]/u);
  return closingAside(plain)?.before ?? plain;
}

/** Whether the list below these words is not a check: files, follow-up work, risks. */
export function isWorkList(words: string): boolean {
  return WORK_LIST.test(announced(words));
}

/** Whether items below these words are gates only with a status: the stack, practices, a workflow. */
export function requiresStatus(words: string): boolean {
  return REQUIRES_STATUS.test(announced(words));
}

/** Words with which a plan announces that it adds, replaces or removes something, so that the repository may differ. */

/** Anywhere in the sentence of the name. */
const CHANGE = /\b(?:migrat|upgrad|bump|switch|mov(?:e[sd]?|ing) (?:to|from|off|away)|replac|port(?:s|ed|ing)? (?:to|from)|adopt|introduc|convert|transition|swap|deprecat|remov|drops?\b|dropp|instead of|rather than|rewrit|downgrad|evaluat|spike|not yet|new dependenc|from\b[^.;\n]{1,30}\bto\b)|移行|升级|升級|迁移|遷移|导入|導入|引入|替换|置き換え|마이그레이션|업그레이드|도입|교체|\b(?:migr|actualiz|atualiz|reemplaz|substitu|introduz|introduc)|обновл|перех(?:од|ес)|замен/i;
/** Directly before the name. */
const ADDED_BEFORE = /\b(?:add(?:s|ed|ing)?|install(?:s|ed|ing)?|new|set(?:s|ting)? up|create[sd]?|creating|añad\w+|adicion\w+|добав\w+)\s+(?:\S+\s+){0,2}$|(?:新增|追加|添加|추가)[^.。;\n]{0,8}$|(?:→|->|=>|⇒)\s*$/i;
/** Directly after the name and its version. */
const ADDED_BEHIND = /^[^.;,\n]{0,30}(?:\((?:new|to be added|added|planned|tbd)\b|\b(?:to be|will be|is|are) (?:added|introduced|installed)|→|->|=>|⇒|新增|追加|新規|추가)/i;
const NEARBY = 60;

/** Whether the text around the name at `from`–`to` announces a change of it. */
export function isChanging(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - NEARBY), from);
  const behind = text.slice(to, to + NEARBY);
  return CHANGE.test(lastSentence(before)) || CHANGE.test(firstSentence(behind)) || ADDED_BEFORE.test(before) || ADDED_BEHIND.test(behind);
}

function lastSentence(text: string): string {
  return text.slice(Math.max(...[...text.matchAll(SENTENCE_END)].map(({ index }) => index + 1), 0));
}

function firstSentence(text: string): string {
  const end = text.search(SENTENCE_END);
  return end < 0 ? text : text.slice(0, end);
}

/** The end of a sentence, but not the dot in `5.6` or `Node.js`. */
const SENTENCE_END = /[.;。；](?=\s|$)|\n/g;

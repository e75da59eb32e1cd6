/** Words for a constitution; a fast test before searching for a statement that there is none. */
const CONSTITUTIONS = ['constitution', 'constitución', 'charter', '憲章', '憲法', '宪章', '宪法', '헌법'];
/** `no constitution` */
const NONE_THERE = /\b(?:no|without(?: a)?) (?:[\w-]+ ){0,3}(?:`?[\w.-]*\/[\w./-]*)?(?:constitution|charter)(?:\.md`?)?(?: file| document)?(?!\p{Alpha})(?! violation| principle| conflict| gate| check| issue| concern| change| amendment| exception| impact| rule)/u;

/** `the constitution is not yet ratified` */
const NOT_WRITTEN =
  /\b(?:constitution|charter)\b(?:[^.\n]|\.(?=\S)){0,120}\b(?:not (?:found|defined|present|exist|available|yet|been|ratified|filled)|missing|absent|does not exist|doesn't exist|do not exist|unfilled|template only|placeholders?|stub|empty|skipped|is (?:still )?(?:a |the )?(?:[\w-]+ )?template)\b/;

/** The same in other languages. */
const NOT_WRITTEN_NATIVE =
  /(?:constitution(?:\.md)?|憲章|憲法|宪法|宪章)[^。\n]{0,40}(?:未定義|存在しない|なし(?=[。\s]|$)|未找到|不存在|尚未|テンプレート(?:状態|のまま)|[仍為为是]{1,2}(?:模板|範本))|헌법[^.\n]{0,20}(?:없|미정의)|no existe (?:una )?constitución/u;

/** Whether a text says that there is no constitution. */
export function saysNoConstitution(text: string): boolean {
  const plain = text.toLowerCase();
  return CONSTITUTIONS.some((name) => plain.includes(name)) && (NONE_THERE.test(plain) || NOT_WRITTEN.test(plain) || NOT_WRITTEN_NATIVE.test(plain));
}

/** `once there is a constitution` */
const AWAITED = /\b(?:when|once|if|as soon as)\b[^.]{0,40}\b(?:constitution|charter)\b|\b(?:cuando|quando|sobald|wenn|quand|dès que)\b[^.]{0,40}\b(?:constitu\p{L}+|verfassung)|(?:宪法|憲法|憲章|constitution)[^。.]{0,20}(?:后|後|したら|すれば|なら)/iu;

/** Whether an introduction postpones its list until there is a constitution. */
export function awaitsConstitution(introduction: string): boolean {
  return introduction !== '' && AWAITED.test(introduction);
}

import { beforeBracket, closingAside, trimEndOf } from './trim.js';
import { readPrincipleRef } from './principle-ref.js';
import { isSummaryNoun } from './summary-nouns.js';
import { memoize } from '../memoize.js';
import { wordsIn } from './letters.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words of summary lines: a name that consists only of these is about the check, not a gate. */
const SUMMARY_WORDS = words(
  'overall gate gates result results status statuses verdict decision evaluation assessment conclusion summary outcome initial final post pre design phase research constitution constitutional charter check checks ' +
    'compliance recheck re evaluation re-check re-evaluation reevaluation re-evaluated rechecked review validation passed pass passes before after the of for and is are all met satisfied principles other others remaining rest with no violations ' +
    'violation exceptions exception deviations deviation justification justifications requiring complexity none identified detected found tracking notes note ' +
    'approved ready proceed clear cleared 0 1 2 3 planning stage implementation plan sign off recommendation conflicts conflict date version gate',
);
const SUMMARY_NOUNS = words('overall gate gates result results status verdict decision evaluation assessment conclusion summary outcome check compliance recheck review validation violations exceptions deviations conflicts principles constitution charter complexity date version');
/** Names of summary lines in other languages. */
const SUMMARY_NAMES = new Set([
  '結論|结论|結果|结果|判定|総合評価|総評|总结|總結|評価|評估|評審|违规项|違反|違反事項|通過條件|通过条件|初始评估|初期評価|設計後|设计后|日付|日期|フェーズ',
  '결론|결과|총평|종합|종합 평가|위반 사항|날짜',
  'resultado|resultado de gate|resultado del gate|estado|estado de gate|estado del gate|conclusión|veredicto|decisión de gate|decisión del gate|gate inicial|gate final|puerta inicial|puerta final|compuerta inicial|compuerta final|violaciones|excepciones|fecha',
  'resultado do gate|estado do gate|decisão de gate|decisão do gate|pré-pesquisa|pós-design|conclusão|violações|data',
  'résultat|conclusion|ergebnis|fazit|datum|итог|результат|вывод|дата',
].join('|').split('|'));
/** The longer ones in Chinese, Japanese and Korean, by their ending. */
const NATIVE_SUMMARY = /(?:チェック|ゲート|门控|門控|门禁|門檻|总体|總體|最终|最終|整体|再チェック|再評価|検査|检查|檢查|评审|評審|評価|검토|게이트|최종|전체|체크)(?:結果|结果|ステータス|状态|狀態|判定|总结|總結|結論|结论|결과|상태|판정|요약)$|(?:再チェック|再評価|再检查|重新评估|재검토|재검증|재평가)$/;
const QUANTIFIED = /^(?:all|every|no|zero|any|both)\b/;
/** `All principles`, `No violations found`; not `Every route checks the token`. */
const EVERYTHING = /^[a-z]+\b(?: [\w-]+){0,4} (?:gates?|principles?|checks?|violations?|requirements|articles|rules|items|criteria|exceptions|deviations|conflicts)(?=$|[\s,.;:—–-]+(?:$|(?:a|are|is|was|were|been|have|has|pass\w*|met|satisf\w+|align\w*|compl\w+|conform\w*|remain\w*|hold|unaffected|identified|detected|found|expected|noted|required|requiring|addressed|respected|upheld|honou?red|still|from|of|in|for|by|above|below|and|or|to|that|this|with|without|at)\b|[ivxl\d]))/;
const EVERYTHING_ELSE = /^(?:違反なし|无违反|無違反|위반 없음|全ゲート|全原則)|^(?:全て|すべて|所有|全部|모든|todos|todas|все|alle|tous|toutes|tutti|tutte)(?:$|.{0,24}(?:原則|原则|ゲート|項目|项目|检查|檢查|チェック|门|門|规则|規則|要求|要件|원칙|게이트|항목|규칙|검사|princip|prinzip|grundsätze|regeln|anforderungen|prüfungen|kriterien|puertas|gates|reglas|regras|requisitos|criterios|critérios|verificaciones|verificações|règles|critères|exigences|vérifications|принцип|требован|проверк|правил|通过|通過|合格|符合|準拠|통과))/u;
const NONE_SENTENCE = /^(?:no|zero) (?:[\w-]+ ){0,3}(?:conflicts?|violations?|deviations?|exceptions?)\b(?: (?:identified|detected|found|expected|noted|required))?\s*(?:$|[.,;—–(-])/;

/** `Gate 2` is one of several gates. */
const NUMBERED_GATE = /^gate #?\d{1,2}$/u;

/** Whether a name is that of a summary line: `Gate Result`, `Post-Design Re-check`, `Violations`, `All other principles`. */
export const isSummaryName = memoize((name): boolean => {
  const plain = name.replace(/[()（）[\]]/g, ' ').trim().toLowerCase();
  if (NUMBERED_GATE.test(plain)) return false;
  const isQuantified = QUANTIFIED.test(plain) && EVERYTHING.test(plain);
  if (SUMMARY_NAMES.has(plain) || NATIVE_SUMMARY.test(plain) || isSummaryNoun(plain) || isQuantified || EVERYTHING_ELSE.test(plain)) return true;
  const parts = wordsIn(plain);
  const isMain = (part: string): boolean => SUMMARY_NOUNS.has(part) || ['post', 'pre', 're'].some((start) => part.startsWith(start));
  return parts.every((part) => SUMMARY_WORDS.has(part)) && (parts.length > 2 || parts.some(isMain));
});

/** Whether a text starts by saying that nothing is violated, which makes it a summary. */
export function isNoneSentence(text: string): boolean {
  const plain = text.trim().toLowerCase();
  return (plain.startsWith('no ') || plain.startsWith('zero ')) && NONE_SENTENCE.test(plain);
}

const NOTICE = /^(?:observations?|info|information|remarks?|caveats?|tips?|nb|heads[- ]up|observaci(?:ón|ones)|observaç(?:ão|ões)|hinweise?|anmerkung(?:en)?|remarques?|osservazion[ei]|opmerking(?:en)?|uwag[ai]|примечани[ея]|примітк[аи]|所見|观察|觀察|提示|참고 사항)$/u;

/** Whether a name introduces a remark without a verdict: `⚠️ **OBSERVATION**: …`. */
export function isNotice(name: string): boolean {
  return NOTICE.test(name.trim().toLowerCase());
}

/** Labels of details about a gate. */
const ASPECTS = words(
  'status compliance evidence check checks rationale reason note notes details detail verification justification action actions how requirement requirements implementation assessment result findings risk risks mitigation approach impact design plan evaluation ' +
    'analysis description scope application coverage validation conclusion verdict decision gate question answer response context assumption assumptions caveat exception tests example examples why finding follow-up followup deliverables adherence alignment applicability',
);
const ASPECT_PHRASES = /^(?:状态|狀態|状態|ステータス|判定|結果|结果|说明|說明|説明|理由|根拠|依据|証拠|证据|対応|影響|备注|備考|상태|결과|근거|설명|비고|이유|estado|evidencia|justificación|nota|notas|status|evidência|statut|preuve|nachweis|begründung|статус|обоснование|action required|action item|mitigation plan|implementation ready|constitutional alignment|how (?:we|this) compl(?:y|ies)|compliance check|compliance status|gate status|design decision)$/u;
const STATUS_ASPECTS = /^(?:(?:check|compliance) )?(?:status|result|verdict|assessment|compliance|evaluation)$|^(?:状态|狀態|状態|ステータス|判定|結果|结果|상태|결과|estado|statut|статус|ergebnis|résultat|resultado)$/u;

/** Whether a label describes the gate above it instead of naming one. */
export const isAspect = memoize((name): boolean => {
  const plain = name.replace(/[(（][^()（）]*[)）]/gu, '').trim().toLowerCase();
  return ASPECTS.has(plain) || ASPECT_PHRASES.test(plain);
});

/** Whether a label is that of a gate's status: `**Status**: PASS`. */
export function isStatusAspect(name: string): boolean {
  return STATUS_ASPECTS.test(name.trim().toLowerCase());
}

/** Nouns of headings that group checks; some of them may also be part of a principle's name. */
const CHECK_NOUNS = words('gates gate check checks principles compliance evaluation review status statuses results');
const OTHER_NOUNS = words('assessment verification validation alignment requirements analysis evidence constraints considerations standards rules');
const GENERIC_QUALIFIERS = words(
  'the of for from and to with initial final core mandatory required key applicable relevant constitution constitutional charter project pre post design phase research re recheck development governance additional other general specific ' +
    'critical before after based on this feature plan planning implementation v 0 1 2 3 claude md agents overall non negotiable engineering quality technical principle',
);
const GENERIC_NATIVE_PARTS =
  /必须满足的|适用的|適用的|核心|基本|憲章|憲法|宪章|宪法|原则|原則|门禁|門禁|检查|檢查|チェック|項目|项目|条目|検査|確認|合规性?|合規性?|準拠|適用|遵守情况|헌법|원칙|게이트|확인|검토|검사|준수|핵심|기본|との|の|と|から/gu;
/** Chinese, Japanese and Korean nouns for a check, which come last. */
const NATIVE_CHECK = /(?:検査|检查|檢查|チェック|再验证|验证|验收|확인|검토|검사)[:：]?$/u;
const GENERIC_PHRASES = /^(?:gates?|puertas?|principios?|regras?|regeln)(?:\s|$)/u;

/** Whether a heading or label only groups the gates below it: `Initial Check (Pre-Research)`, `Core Principles`. */
export function isGrouping(label: string): boolean {
  const { ordinals, name } = readPrincipleRef(label);
  if (ordinals.length > 0 && !/^(?:phase|step|gate)/i.test(label)) return false;
  if (isTimed(label)) return true;
  const bare = beforeBracket(name).trim().toLowerCase();
  const rest = bare.replace(GENERIC_NATIVE_PARTS, '').replace(/claude\.md|\s|[:：]/g, '');
  if (GENERIC_PHRASES.test(bare) || NATIVE_CHECK.test(bare) || (bare !== '' && rest === '')) return true;
  const parts = partsOf(name);
  const isNoun = (part: string): boolean => CHECK_NOUNS.has(part) || OTHER_NOUNS.has(part);
  return parts.some(isNoun) && parts.every((part) => isNoun(part) || GENERIC_QUALIFIERS.has(part));
}

/** Whether a grouping label with a status still only groups: `Initial Check`, not `Technical Constraints Validation`. */
export function groupsChecks(label: string): boolean {
  const parts = partsOf(label);
  return isTimed(label) || parts.some((part) => CHECK_NOUNS.has(part)) || !/[a-z]/i.test(label);
}

const STATUS_GROUP = /^(?:compliance|compliant|confirmed|passed|passes|pass|passing|satisfied|met|gates?|principles?|rules?|items?|checks?|all|still|are|is|the|fully|not|applicable|n\/a|na|规则|規則|项|項|项目|項目|原则|原則|항목|원칙|규칙|[\s,/&-])+$/u;

/** Whether the words beside a heading's status only repeat it: `### ✅ Compliance Confirmed`, `### N/A rules`. */
export function isStatusGroup(name: string): boolean {
  return STATUS_GROUP.test(trimEndOf(beforeBracket(name), /[:：\s]/u).toLowerCase());
}

const partsOf = (name: string): readonly string[] => wordsIn(name.toLowerCase().replace(/\bv?\d+(?:\.\d+)*\b/g, ''));

const WORK_LIST =
  /\b(?:files?|artifacts?|deliverables?|outputs?|follow-?ups?|next steps?|action items?|actions?(?: required)?|risks?(?: update)?|mitigations?|references?|legend|exceptions?|violations?|decisions?|sources?|guiding documents|divergences?)$|^(?:actions? required|risks?|legend)\b|備考|次のステップ|下一步|后续|後續|다음 단계|próximos pasos|próximos passos|divergências|风险|風險|リスク|위험/u;
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

const LATER_CHECK = /\bre-?(?:check|evaluation|evaluated|validat|assess|verif|run)|\bpost[\s-]?(?:design|phase|implementation|research)|\bafter (?:phase|design)|再(?:評価|確認|チェック|检查|验证|評估|评估)|复查|設計後|设计后|재검토|재검증|재평가|설계 후|posterior al diseño|(?:después|tras) (?:del|el) diseño|pós-design|reavaliação|после проектирования|nach (?:dem )?entwurf/u;
const FIRST_CHECK = /\b(?:initial|pre-?(?:design|research|phase)|before (?:phase|design|research))\b|初始(?!化)|第一次|初回|초기(?!화)|phase ?\d ?(?:之前|前|전)|初期|设计前|設計前|설계 전|previa|inicial|antes del diseño/u;

/** Whether a heading or label opens a later check of the same gates. */
export function opensRecheck(label: string): boolean {
  const plain = label.toLowerCase();
  return LATER_CHECK.test(plain) && !FIRST_CHECK.test(plain);
}

/** Whether a heading or label opens the first check again. */
export function opensFirstCheck(label: string): boolean {
  const plain = label.toLowerCase();
  return FIRST_CHECK.test(plain) && !LATER_CHECK.test(plain);
}

/** Whether a label states the time of its check. */
function isTimed(label: string): boolean {
  const plain = label.toLowerCase();
  return LATER_CHECK.test(plain) || FIRST_CHECK.test(plain);
}

/** Words for a constitution; a fast test before searching for a statement that there is none. */
const CONSTITUTIONS = ['constitution', 'constitución', 'charter', '憲章', '憲法', '宪章', '宪法', '헌법'];

const NONE_THERE = /\b(?:no|without(?: a)?) (?:[\w-]+ ){0,3}(?:`?[\w.-]*\/[\w./-]*)?(?:constitution|charter)(?:\.md`?)?(?: file| document)?(?!\p{Alpha})(?! violation| principle| conflict| gate| check| issue| concern| change| amendment| exception| impact| rule)/u;
const NOT_WRITTEN =
  /\b(?:constitution|charter)\b(?:[^.\n]|\.(?=\S)){0,120}\b(?:not (?:found|defined|present|exist|available|yet|been|ratified|filled)|missing|absent|does not exist|doesn't exist|do not exist|unfilled|template only|placeholders?|stub|empty|skipped|is (?:still )?(?:a |the )?(?:[\w-]+ )?template)\b/;
const NOT_WRITTEN_NATIVE =
  /(?:constitution(?:\.md)?|憲章|憲法|宪法|宪章)[^。\n]{0,40}(?:未定義|存在しない|なし(?=[。\s]|$)|未找到|不存在|尚未|テンプレート(?:状態|のまま)|[仍為为是]{1,2}(?:模板|範本))|헌법[^.\n]{0,20}(?:없|미정의)|no existe (?:una )?constitución/u;

const AWAITED = /\b(?:when|once|if|as soon as)\b[^.]{0,40}\b(?:constitution|charter)\b|\b(?:cuando|quando|sobald|wenn|quand|dès que)\b[^.]{0,40}\b(?:constitu\p{L}+|verfassung)|(?:宪法|憲法|憲章|constitution)[^。.]{0,20}(?:后|後|したら|すれば|なら)/iu;

/** Whether an introduction postpones its list until there is a constitution. */
export function awaitsConstitution(introduction: string): boolean {
  return introduction !== '' && AWAITED.test(introduction);
}

/** Whether a text says that there is no constitution. */
export function saysNoConstitution(text: string): boolean {
  const plain = text.toLowerCase();
  return CONSTITUTIONS.some((name) => plain.includes(name)) && (NONE_THERE.test(plain) || NOT_WRITTEN.test(plain) || NOT_WRITTEN_NATIVE.test(plain));
}

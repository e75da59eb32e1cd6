import { isSummaryNoun } from './summary-nouns.js';
import { memoize } from '../../memoize.js';
import { LETTER, wordsIn } from '../letters.js';
import { wordSet } from '../word-set.js';

/** Words of summary lines: a name that consists only of these is about the check, not a gate. */
const SUMMARY_WORDS = wordSet(
  'overall gate gates result results status statuses verdict decision evaluation assessment conclusion summary outcome initial final post pre design phase research constitution constitutional charter check checks ' +
    'compliance recheck re evaluation re-check re-evaluation reevaluation re-evaluated rechecked review validation passed pass passes before after the of for and is are all met satisfied principles other others remaining rest with no violations ' +
    'violation exceptions exception deviations deviation justification justifications requiring complexity none identified detected found tracking notes note ' +
    'approved ready proceed clear cleared 0 1 2 3 planning stage implementation plan sign off recommendation conflicts conflict date version gate',
);
const SUMMARY_NOUNS = wordSet('overall gate gates result results status verdict decision evaluation assessment conclusion summary outcome check compliance recheck review validation violations exceptions deviations conflicts principles constitution charter complexity date version');
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

/** `None identified.`, `Keine Abweichungen`; not `Keine neuen Abhängigkeiten`, `Nothing leaves the device`. In lower case. */
const NOTHING = new RegExp(
  '^(?:none(?: of [^.;]{0,80})?|nothing|なし|該当なし|无|無|没有|없음|ningun[ao]|nenhuma?|keine?|aucune?|nessun[ao]?|нет)' +
    `(?: (?:identified|detected|found|expected|noted|required|needed|known|identificad[ao]s?|detectad[ao]s?|festgestellt|(?:violaci|viola|desviaci|excepci|exce[çc]|verst[oö]|нарушен)[${LETTER}]+|abweichung[${LETTER}]*` +
    '|desvios?|ausnahmen?|exceptions?|écarts?|dérogations?|eccezion[ei]))?' +
    String.raw`\s*(?:$|[.,;:!。、，；：(（—–-])`,
);

/** Whether a text is only a word for nothing, perhaps with an aside: `None identified.` */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim().toLowerCase());
}

/** Whether a text starts by saying that nothing is violated, which makes it a summary. */
export function isNoneSentence(text: string): boolean {
  const plain = text.trim().toLowerCase();
  return (plain.startsWith('no ') || plain.startsWith('zero ')) && NONE_SENTENCE.test(plain);
}

import { readPrincipleRef } from '../principle-ref.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a line is about when every word of its name is one of these: the check itself, not a gate. */
const SUMMARY_WORDS = words(
  'overall gate gates result results status statuses verdict decision evaluation assessment conclusion summary outcome initial final post pre design phase research constitution constitutional charter check checks ' +
    'compliance recheck re evaluation re-check re-evaluation reevaluation re-evaluated rechecked review validation passed pass passes before after the of for and is are all met satisfied principles other others remaining rest with no violations ' +
    'violation exceptions exception deviations deviation justification justifications requiring required complexity none identified detected found tracking notes note required ' +
    'approved ready proceed clear cleared 0 1 2 3 planning stage implementation plan post-design pre-design pre-research pre-phase post-phase sign-off recommendation',
);
const SUMMARY_NOUNS = words('overall gate gates result results status verdict decision evaluation assessment conclusion summary outcome check compliance recheck review validation violations exceptions deviations principles constitution charter');
const SUMMARY_PHRASES = /^(?:結論|结论|結果|结果|判定|総合評価|総評|总结|總結|ゲート結果|ゲートステータス|ゲート判定|门控结果|門控結果|門檻結果|检查结果|檢查結果|評価結果|결론|결과|총평|게이트 결과|게이트 상태|종합|검토 결과|resultado|conclusión|veredicto|estado|pré-pesquisa|pós-design|conclusão|итог|результат|вывод|ergebnis|fazit|résultat|conclusion|違反|違反事項|违规项|위반 사항|violaciones|violações|excepciones|初始评估|初期評価|設計後|设计后)$/iu;
const EVERYTHING = /^(?:all|every|no|zero|any|both)\b.*\b(?:gates?|principles?|checks?|violations?|requirements|articles|rules|items|criteria|exceptions|deviations|conflicts)\b/i;
const EVERYTHING_ELSE = /^(?:全て|すべて|所有|全部|모든|todos|todas|все|alle|tous)/iu;

/** Whether a name is that of a line which sums up the check: `Gate Result`, `Post-Design Re-check`, `Violations`, `All other principles`. */
export function isSummaryName(name: string): boolean {
  const plain = name.replace(/[()（）[\]]/g, ' ').trim().toLowerCase();
  if (SUMMARY_PHRASES.test(plain) || EVERYTHING.test(plain) || EVERYTHING_ELSE.test(plain)) return true;
  const parts = plain.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => SUMMARY_WORDS.has(part)) && parts.some((part) => parts.length > 2 || SUMMARY_NOUNS.has(part) || part.startsWith('post') || part.startsWith('pre') || part.startsWith('re'));
}

/** What a bold label or a bullet says *about* a gate. */
const ASPECTS = words(
  'status compliance evidence check checks rationale reason note notes details detail verification justification action actions how requirement requirements implementation assessment result findings risk risks mitigation approach impact design plan evaluation ' +
    'analysis description scope application coverage validation conclusion verdict decision gate question answer response context assumption assumptions caveat exception tests example examples why finding follow-up followup deliverables adherence alignment applicability',
);
const ASPECT_PHRASES = /^(?:状态|狀態|状態|ステータス|判定|結果|结果|说明|說明|説明|理由|根拠|依据|証拠|证据|対応|影響|备注|備考|상태|결과|근거|설명|비고|이유|estado|evidencia|justificación|nota|notas|status|evidência|statut|preuve|nachweis|begründung|статус|обоснование|action required|action item|mitigation plan|implementation ready|constitutional alignment|how (?:we|this) compl(?:y|ies)|compliance check|compliance status|gate status|design decision)$/iu;
const STATUS_ASPECTS = /^(?:(?:check|compliance) )?(?:status|result|verdict|assessment|compliance|conclusion|evaluation)$|^(?:状态|狀態|状態|ステータス|判定|結果|结果|상태|결과|estado|statut|статус|ergebnis|résultat|resultado)$/iu;

/** Whether a label tells something about the gate above it rather than naming one. */
export function isAspect(name: string): boolean {
  const plain = name.replace(/[(（][^()（）]*[)）]/gu, '').trim().toLowerCase();
  return ASPECTS.has(plain) || ASPECT_PHRASES.test(plain);
}

/** Whether a label gives the status of the gate above it: `**Status**: PASS`. */
export function isStatusAspect(name: string): boolean {
  return STATUS_ASPECTS.test(name.trim());
}

const GENERIC_NOUNS = words('gates gate check checks principles compliance evaluation review assessment verification validation alignment requirements status statuses results analysis evidence constraints considerations standards rules');
const GENERIC_QUALIFIERS = words(
  'the of for from and to with initial final core mandatory required key applicable relevant constitution constitutional charter project pre post design phase research re recheck re-check development governance additional other general specific ' +
    'pre-design post-design pre-research pre-phase post-phase compliance critical before after based on this feature plan planning v 0 1 2 3 claude md agents overall non-negotiable engineering quality technical principle gate',
);
const GENERIC_PHRASES = /(?:原则|原則|门禁|検査|检查|檢查|チェック|チェック項目|확인|검토|검사|원칙|게이트|条目|項目|合规性|準拠|適用|遵守情况)(?:检查|檢查|チェック|確認|확인)?[:：]?$|^(?:gates?|puertas?|principios?|regras?|regeln)(?:\s|$)/iu;

/** Whether a heading or label only groups what is below it: `Initial Check (Pre-Research)`, `Core Principles`. */
export function isGrouping(label: string): boolean {
  const { ordinals, name } = readPrincipleRef(label);
  if (ordinals.length > 0 && !/^(?:phase|step|gate)/i.test(label)) return false;
  if (LATER_CHECK.test(label) || FIRST_CHECK.test(label)) return true;
  if (GENERIC_PHRASES.test(name.replace(/[（(].*$/u, '').trim())) return true;
  const parts = name.toLowerCase().replace(/\bv?\d+(?:\.\d+)*\b/g, '').split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  return parts.some((part) => GENERIC_NOUNS.has(part)) && parts.every((part) => GENERIC_NOUNS.has(part) || GENERIC_QUALIFIERS.has(part));
}

const NOT_GATES = /\b(?:files?|artifacts?|deliverables?|outputs?|follow-?ups?|next steps?|action items?|actions?|notes?|stack|technolog(?:y|ies)|recommendations?|risks?|references?|legend|mitigations?|summary|justifications?|workflow|exceptions?|violations?|proceeding|best practices(?: applied)?|guiding documents|sources?)\s*(?:\([^)]*\))?\s*[:：]?\s*$|^(?:notes?|legend|actions? required|risks?)\b|備考|注意|次のステップ|下一步|后续|後續|다음 단계|참고|próximos pasos|próximos passos/iu;

/** Whether a list below these words holds something else than gates: files, follow-up work, the stack. */
export function introducesOther(words: string): boolean {
  return NOT_GATES.test(words.trim());
}

const LATER_CHECK = /\bre-?(?:check|evaluation|evaluated|validat|assess|verif|run)|\bpost[\s-]?(?:design|phase|implementation|research)|\bafter (?:phase|design)|再(?:評価|確認|チェック|检查|验证|評估|评估)|复查|設計後|设计后|재검토|재검증|재평가|설계 후|posterior al diseño|(?:después|tras) (?:del|el) diseño|pós-design|reavaliação|после проектирования|nach (?:dem )?entwurf/iu;
const FIRST_CHECK = /\b(?:initial|pre-?(?:design|research|phase))\b|初期|设计前|設計前|설계 전|previa|inicial|antes del diseño/iu;

/** Whether a heading or label opens a later check of the same gates. */
export function opensRecheck(label: string): boolean {
  return LATER_CHECK.test(label) && !FIRST_CHECK.test(label);
}

/** Whether a heading or label opens the first check (again). */
export function opensFirstCheck(label: string): boolean {
  return FIRST_CHECK.test(label) && !LATER_CHECK.test(label);
}

const NO_CONSTITUTION = /\b(?:no|without(?: a)?) (?:\w+[\s-]){0,3}(?:constitution|charter)(?: file| document)?\b(?! violation| principle| conflict| gate| check| issue| concern| change| amendment| exception)|\b(?:constitution|charter)\b[^.]{0,80}\b(?:not (?:found|defined|present|exist|available|yet|been|ratified|filled)|missing|absent|does not exist|doesn't exist|do not exist|unfilled|template only|placeholder|empty|is (?:still )?(?:a |the )?(?:\w+ )?template)\b|(?:憲章|憲法|宪法|宪章)(?:ファイル|文件)?(?:は|が)?(?:未定義|存在しない|なし|未找到|不存在|尚未)|헌법[^.]{0,20}(?:없|미정의)|no existe (?:una )?constitución/iu;

/** Whether a text says that there is no constitution to check against. */
export function saysNoConstitution(text: string): boolean {
  return NO_CONSTITUTION.test(text);
}

import type { Verdict } from '../../model.js';
import { groupBy } from '../../group-by.js';

/** A verdict word. `partial` words are between open and passed. */
export interface VerdictWord {
  readonly text: string;
  readonly verdict: Verdict;
  readonly partial: boolean;
  readonly use: WordUse;
}

/** `weak` words count only before punctuation ("No unit tests" is a name); `alone` words only if the slot contains nothing else. */
type WordUse = 'free' | 'weak' | 'alone';

type Kind = 'pass' | 'fail' | 'open' | 'partial' | 'na';

/** Verdict words by verdict and language, with `|` between alternatives. Add a word to the row of its language. */
const WORDS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  pass: {
    en: 'pass|passed|passes|passing|ok|okay|compliant|complies|comply|compliance|fully compliant|satisfied|satisfies|conforms|conformant|conforming|aligned|aligns|verified|approved|confirmed|maintained|upheld|honored|honoured|respected|preserved|lgtm|plan-pass|no violation|no violations|will comply|all gates pass|all gates passed',
    zh: '通过|通過|完全符合|无违反|無違反|无违规|無違規|符合|合规|合規|满足|滿足|遵守|遵循|已满足|已通过',
    ja: '準拠|厳守|違反なし|違反無し|違反はありません|合格|適合|遵守|適合済み|満たす|満たしている|達成',
    ko: '통과|위반 없음|위반사항 없음|위반 사항 없음|준수|충족|부합|적합|만족',
    es: 'cumple|cumplen|cumplido|cumplida|aprobado|aprobada|pasa|pasan|conforme',
    pt: 'atende|atendem|atendido|atendida|conforme|passa|aprovado|aprovada|cumpre',
    fr: 'conforme|conformes|respecté|respectée|validé|validée',
    de: 'erfüllt|konform|bestanden|eingehalten',
    ru: 'соответствует|пройдено|пройден|выполнено|соблюдено',
    it: 'conforme|rispettato|rispettata|soddisfatto|soddisfatta|superato|superata',
    nl: 'voldaan|voldoet|geslaagd|nageleefd',
    pl: 'spełnione|spełniony|spełniona|zgodne|zgodny|zaliczone',
    tr: 'uygun|karşılandı|geçti|sağlandı',
    uk: 'відповідає|виконано|пройдено|дотримано',
    vi: 'đạt|đạt yêu cầu|tuân thủ|thỏa mãn',
    id: 'lulus|terpenuhi|sesuai|memenuhi',
    ar: 'مستوفى|مستوفاة|ناجح|متوافق|مطابق',
  },
  fail: {
    en: 'failed|fails|violation|violated|violates|violating|non-compliant|noncompliant|not compliant|not met|not satisfied|not passed|critical failure|unmet|not fulfilled|does not comply|do not comply|does not conform|does not meet|does not satisfy|does not pass|breach|breached|in breach|non-conformant|non-conforming|nonconforming|not conformant|unsatisfied|not ok|nok|not aligned|misaligned|rejected|failing|not pass|not passing|did not pass|doesn\'t pass|doesn\'t comply|doesn\'t conform|doesn\'t meet|doesn\'t satisfy|cannot comply|can\'t comply|cannot be met|not followed|not respected|in violation',
    zh: '不通过|不通過|不符合|违反|違反|未通过|未通過|未满足|不合规|不合規|不满足|不滿足|不达标|不達標|未达标',
    ja: '違反|不合格|不適合|未達成|未達|準拠していない|満たしていない',
    ko: '위반|불합격|미통과|통과하지 못함|미준수|미충족|부적합|미달|준수하지 않음',
    es: 'no cumple|incumple|no pasa|rechazado|no conforme|no se cumple|sin cumplir',
    pt: 'não atende|não cumpre|reprovado|não conforme|não atendido|não se cumpre|não cumprido',
    fr: 'non conforme|échoué|non respecté|non respectée|non conformes',
    de: 'nicht erfüllt|verletzt|nicht bestanden|nicht konform|nicht eingehalten|verstoß',
    ru: 'не соответствует|нарушение|не пройдено|не соблюдено|не выполнено|нарушено',
    it: 'non conforme|non rispettato|non rispettata|non soddisfatto|non soddisfatta|non superato|violazione',
    nl: 'niet voldaan|voldoet niet|niet geslaagd|niet nageleefd|schending',
    pl: 'niespełnione|niespełniony|niespełniona|niezgodne|niezgodny|naruszenie',
    tr: 'uygun değil|karşılanmadı|geçmedi|sağlanmadı|i̇hlal|ihlal',
    uk: 'не відповідає|не виконано|не пройдено|не дотримано|порушення',
    vi: 'không đạt|không tuân thủ|vi phạm',
    id: 'gagal|tidak lulus|tidak terpenuhi|tidak sesuai|melanggar|tidak memenuhi',
    ar: 'غير مستوفى|غير مستوفاة|فاشل|غير متوافق|غير مطابق|مخالف',
  },
  open: {
    en: 'pending|still pending|tbd|tbc|to be verified|to be confirmed|to be determined|to be decided|to be validated|in progress|not yet|not started|unverified|not verified|not evaluated|not assessed|not checked|not reviewed|not tested|not yet verified|blocked|justified|justified exception|justified violation|justified deviation|waived|exception|needs justification|needs evaluation|needs review|needs verification|requires justification|requires attention|requires review|open|needs work|needs more work|not complete|not completed|under review|in review|not done|not implemented|not addressed|not ready|on hold|awaiting review|awaiting approval|awaiting|unresolved|undecided|undetermined|unconfirmed|needs attention|needs action|to be reviewed|to be done|to be completed|to be addressed|to be written|to be filled|to be added|unaddressed|not covered',
    zh: '待定|待确认|待確認|待验证|待驗證|待补充|待評估|待评估|未完成|未开始|进行中|必须满足|待处理|待處理|待办|待补|审核中|審核中|评审中|待完善|待改进',
    ja: '未定|未確認|未完了|保留|要確認|確認中|対応中|未実施|要対応|要修正|要検討|検討中|レビュー中|未対応|確認待ち',
    ko: '대기|보류|미정|확인 필요|미완료|검토 필요|진행 중|미흡|보완 필요|개선 필요|검토 중',
    es: 'pendiente|por verificar|en progreso|requiere|en revisión|requiere trabajo|sin resolver|por definir',
    pt: 'pendente|a verificar|em andamento|requer|em revisão|precisa de trabalho|a definir',
    fr: 'en attente|à vérifier|en cours|à revoir|à définir|en revue',
    de: 'ausstehend|offen|zu prüfen|in prüfung|zu klären|nacharbeit nötig',
    ru: 'ожидает|в процессе|требует|на проверке|требует доработки|уточняется',
    it: 'in attesa|in sospeso|da verificare|da definire|in corso',
    nl: 'in afwachting|openstaand|nog te bepalen|te controleren|in uitvoering',
    pl: 'oczekuje|oczekujące|do ustalenia|do sprawdzenia|w toku',
    tr: 'beklemede|bekliyor|devam ediyor|belirlenecek',
    uk: 'очікує|у процесі|уточнюється|на перевірці',
    vi: 'chờ xử lý|đang chờ|chưa xác định|đang thực hiện|chưa hoàn thành',
    id: 'menunggu|tertunda|belum ditentukan|sedang berjalan|belum selesai',
    ar: 'معلق|معلقة|قيد الانتظار|قيد التنفيذ|غير محدد',
  },
  partial: {
    en: 'deferred|defer|conditional|conditional pass|conditionally|partially|partially met|partially compliant|partially satisfied|partially implemented|partially addressed|partially complete|partially aligned|partly met|partly satisfied|partial compliance|partial pass|partial violation|pass with conditions|pass w/ amendment|pass with amendment|pass with amendments|pass w/ conditions|pass w/ amendments|passes with conditions|passed with conditions|mostly met|mostly compliant|mostly complete|largely met|largely compliant|nearly met|almost met|needs clarification',
    zh: '部分符合|部分通过|部分满足|有条件通过|延后|推迟|有條件通過',
    ja: '部分的|一部準拠|条件付き|延期|先送り',
    ko: '부분|부분 준수|조건부|조건부 통과|연기',
    es: 'parcial|parcialmente|diferido|condicional|cumple con matiz|cumple parcialmente',
    pt: 'parcial|parcialmente|adiado|condicional|atende parcialmente',
    fr: 'partiel|partiellement|différé|conditionnel',
    de: 'teilweise|bedingt|verschoben|zurückgestellt',
    ru: 'частично|отложено|условно',
    it: 'parziale|parzialmente|rinviato',
    nl: 'gedeeltelijk|deels|uitgesteld',
    pl: 'częściowo|częściowe|odroczone',
    tr: 'kısmen|kısmi|ertelendi',
    uk: 'частково|відкладено',
    vi: 'một phần|hoãn lại',
    id: 'sebagian|ditunda',
    ar: 'جزئي|جزئيا|جزئيًا|مؤجل',
  },
  na: {
    en: 'n/a|not applicable|does not apply|not relevant|not affected|not engaged|not impacted|not involved|not touched',
    zh: '不适用|不適用|无关|無關',
    ja: '該当なし|対象外|適用外|非該当',
    ko: '해당 없음|해당없음|해당 사항 없음|비해당',
    es: 'no aplica|no aplicable|no corresponde',
    pt: 'não se aplica|não aplicável|nao se aplica',
    fr: 'non applicable|sans objet',
    de: 'nicht anwendbar|entfällt|nicht zutreffend',
    ru: 'не применимо|неприменимо|не применяется',
    it: 'non applicabile|non si applica',
    nl: 'niet van toepassing|n.v.t',
    pl: 'nie dotyczy',
    tr: 'uygulanamaz|geçerli değil',
    uk: 'не застосовується|не застосовно',
    vi: 'không áp dụng',
    id: 'tidak berlaku',
    ar: 'لا ينطبق|غير قابل للتطبيق',
  },
};

/** Words that are part of names or sentences as often as verdicts. */
const WEAK: Readonly<Record<Kind, string>> = {
  pass: 'yes|true|met|done|complete|completed|sí|sim|oui|ja|да|是|はい|예|네|sì|tak|evet|так|có|ya',
  fail: 'fail|no|no-go|no go|false|broken|❌ no|não|non|nein|нет|否|いいえ|아니오|아니요|nee|nie|hayır|ні|không|tidak',
  open: 'todo|to do|wip|unknown|fixing|implementing|missing|incomplete|outstanding|waiting|absent|insufficient|ongoing|缺失|不完整|不完全|누락|불완전|incompleto|incompleta|faltante|incomplet|manquant|unvollständig|fehlt|отсутствует|неполно',
  partial: 'partial|partly|watch|warning|deviation|deviates|gated|required|planned|tasked|mostly|largely|almost',
  na: 'na|n.a|none required|out of scope|exempt|exempted',
};

/** Colors of a traffic light, Japanese marks and similar words, which are verdicts only if the slot contains nothing else. */
const ALONE: Readonly<Record<Kind, string>> = {
  pass: 'green|y|go|○|◯|〇|◎|⭕|👍',
  fail: 'blocker|n|×|👎',
  open: '?|？|...|…|draft|review|started',
  partial: 'amber|yellow|orange|red|△|▲|scheduled|with conditions|with a condition',
  na: 'untouched|irrelevant',
};

const VERDICT_OF: Readonly<Record<Kind, Verdict>> = { pass: 'pass', fail: 'fail', open: 'open', partial: 'open', na: 'na' };
const KINDS = ['pass', 'fail', 'open', 'partial', 'na'] as const satisfies readonly Kind[];

const wordsOf = (kind: Kind, list: string, use: WordUse): readonly VerdictWord[] =>
  list.split('|').map((text) => ({ text, verdict: VERDICT_OF[kind], partial: kind === 'partial', use }));

/** All verdict words by their first character, longest first. */
export const VERDICT_WORDS: ReadonlyMap<string, readonly VerdictWord[]> = byFirstCharacter(
  KINDS.flatMap((kind) => [...Object.values(WORDS[kind]).flatMap((list) => wordsOf(kind, list, 'free')), ...wordsOf(kind, WEAK[kind], 'weak'), ...wordsOf(kind, ALONE[kind], 'alone')]),
);

function byFirstCharacter(words: readonly VerdictWord[]): ReadonlyMap<string, readonly VerdictWord[]> {
  return groupBy(words.toSorted((one, other) => other.text.length - one.text.length), ({ text }) => text.charAt(0));
}

/** The verdicts of emoji in a status slot; a warning sign alone is a partial verdict. */
export const VERDICT_SIGNS: ReadonlyMap<string, Kind> = new Map([
  ...'✅ ✔ ✓ ☑ 🟢 🟩'.split(' ').map((sign) => [sign, 'pass'] as const),
  ...'❌ ✗ ✘ ✖ 🔴 🟥 🚫 ⛔ 🛑'.split(' ').map((sign) => [sign, 'fail'] as const),
  ...'⏳ ⌛ 🔄 🚧 ⬜ ☐ 🔲 🔳 ❓ ❔'.split(' ').map((sign) => [sign, 'open'] as const),
  ...'⚠ 🟡 🟠 🟨 🟧'.split(' ').map((sign) => [sign, 'partial'] as const),
  ...'➖'.split(' ').map((sign) => [sign, 'na'] as const),
]);

/** The verdict of an emoji. */
export function verdictOfSign(sign: string): { verdict: Verdict; partial: boolean } | undefined {
  const kind = VERDICT_SIGNS.get(sign);
  return kind === undefined ? undefined : { verdict: VERDICT_OF[kind], partial: kind === 'partial' };
}

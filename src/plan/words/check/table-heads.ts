/** The head of the column with the names of gates, in lower case, as all heads here. */
export const NAME_HEAD = /\b(?:principles?|gates?|rules?|articles?|requirements?|checks?|directives?|polic(?:y|ies)|standards?|constraints?|criteri(?:on|a)|invariants?|conventions?|non-negotiables?|charter|constitution|obligations?|mandates?|laws?|pillars?)\b|原則|原则|憲章|宪章|宪法|憲法|条款|检查项|檢查項|門禁|门禁|规则|要求|원칙|게이트|조항|항목|헌법|princip|regla|regra|artículo|artigo|requisito|puerta|принцип|правило|grundsatz|prinzip|regel/u;
/** A head that may be that of a column of verdicts. */
export const STATUS_HEAD = /\b(?:status|verdicts?|results?|compliance|compliant|conformance|conforms|assessment|pass|passes|outcome|state|met|evaluation|gate (?:result|verdict|status)|pre-?(?:design|research|phase)|post-?(?:design|research|phase)|re-?check|initial|final|satisfied|adherence|alignment|check result|decision)\b|状態|狀態|状态|判定|結果|结果|評価|评估|合规|符合|설계 전|설계 후|상태|결과|준수|판정|estado|cumplimiento|conformidade|situação|статус|результат|соответствие|ergebnis|résultat|statut|设计前|设计后|設計前|設計後/u;
/** A head that certainly is. */
export const STATUS_ALONE = /^(?:status|verdict|result|状態|狀態|状态|상태|estado|статус)$/u;
/** The head of a column that says whether a gate applies. */
export const APPLIES_HEAD = /^(?:applies|applicable|applicability)\s*\??$/u;
/** The head of a column with the verdicts of a re-check. */
export const LATER_HEAD = /\b(?:post|after|final|re-?check|re-?eval)|设计后|設計後|설계 후|再|posterior/u;
/** The first head of a table that lists no gates. */
export const NO_GATE_HEAD = /\b(?:violations?|deviations?|exceptions?|conflicts?|risks?|artifacts?|files?|phase|tasks?|components?|technolog|decisions?|metrics?|aspects?|dependenc|modules?|layers?|scenarios?|tools?|field|entit|endpoint|work ?package|wp|history|previous|change)\b|違反|违规|違規|위반|风险|ファイル|フェーズ/u;
/** The head of a column of ordinals. */
export const ORDINAL_HEAD = /^(?:#|no\.?|nr\.?|id|№|番号|序号|번호|núm\.?|n\.?º|ref)$/u;
/** A head that says when the gates were checked. */
export const TIMED_HEAD = /pre|post|before|after|initial|final|前|后|後|전|후|re-?check/u;

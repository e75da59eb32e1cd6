/** Words for a check after the design. */
const LATER_CHECK = /\bre-?(?:check|evaluation|evaluated|validat|assess|verif|run)|\bpost[\s-]?(?:design|phase|implementation|research)|\bafter (?:phase|design)|再(?:評価|確認|チェック|检查|验证|評估|评估)|复查|設計後|设计后|재검토|재검증|재평가|설계 후|posterior al diseño|(?:después|tras) (?:del|el) diseño|pós-design|reavaliação|после проектирования|nach (?:dem )?entwurf/u;
/** Words for the check before the design. */
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
export function isTimed(label: string): boolean {
  const plain = label.toLowerCase();
  return LATER_CHECK.test(plain) || FIRST_CHECK.test(plain);
}

/** A line about a check of the gates after the design. */
const ABOUT_RECHECK = /\bre-?(?:check|evaluat|validat|verif|assess|visit|confirm|review|affirm)|\bpost[- ]?(?:design|phase|research)|\b(?:after|following) (?:the )?(?:phase 1|design)\b|再評価|再チェック|再確認|重新评估|重新檢查|重新检查|复查|設計後|设计后|재검토|설계 후|reevalu|posterior al diseño|pós-design|перепроверк/i;
/** The template's line that asks for a re-check. */
const STOCK_LINE = /must pass before phase 0/i;

/** Whether a line is about a re-check and not the template's. */
export function recordsRecheck(line: string): boolean {
  return ABOUT_RECHECK.test(line) && !STOCK_LINE.test(line);
}

/** Whether a line asks for a re-check. */
export function asksForRecheck(line: string): boolean {
  return /re-?check after phase/i.test(line);
}

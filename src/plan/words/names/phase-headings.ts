/** Headings about phases and progress instead of the design, as in the stock template of 2025 and its translations. */
const PHASE = /^\W*(?:phase|stage|step|fase|etapa|paso|étape|schritt|этап|フェーズ|フェイズ|阶段|階段)\s*[\da-f]\b|^\W*\d\s*단계|execution flow|実行フロー|执行流程|執行流程|실행 흐름|progress|進捗|进度|進度|진행/i;

/** Whether a heading is about a phase or the progress. */
export function isPhaseHeading(title: string): boolean {
  return PHASE.test(title);
}

/** Headings that tell the course of the work and no part of the design: those that the stock template of 2025 had, in the languages that it was translated to. */
const COURSE = /^\W*(?:phase|stage|step|fase|etapa|paso|étape|schritt|этап|フェーズ|フェイズ|阶段|階段)\s*[\da-f]\b|^\W*\d\s*단계|execution flow|実行フロー|执行流程|執行流程|실행 흐름|progress|進捗|进度|進度|진행/iu;

/** Whether a heading is one of a phase, or of the progress made. */
export function isOfCourse(title: string): boolean {
  return COURSE.test(title);
}

import { ruleUrl } from '../rule-url.js';
import type { RunResult } from '../result.js';
import { compactReport } from './compact.js';
import { githubReport } from './github.js';
import { gitlabReport } from './gitlab.js';
import { jsonReport } from './json.js';
import { junitReport } from './junit.js';
import { markdownReport } from './markdown.js';
import { sarifReport } from './sarif.js';
import { textReport, type TextOptions } from './text.js';

/** Every format by the name that `--format` takes. Those that machines read have no use for the options. */
export const FORMATS = {
  text: textReport,
  json: jsonReport,
  compact: compactReport,
  github: githubReport,
  gitlab: gitlabReport,
  junit: junitReport,
  markdown: markdownReport,
  sarif: (result: RunResult) => sarifReport(result, ruleUrl),
} as const satisfies Readonly<Record<string, (result: RunResult, options: TextOptions) => string>>;

export type FormatName = keyof typeof FORMATS;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

import { reportCompact } from '../../../src/report/compact.js';
import { reportGithub } from '../../../src/report/github.js';
import { reportGitlab } from '../../../src/report/gitlab.js';
import { reportJson } from '../../../src/report/json.js';
import { reportJunit } from '../../../src/report/junit.js';
import { reportMarkdown } from '../../../src/report/markdown/report-markdown.js';
import { PLAIN } from '../../../src/report/text/paint.js';
import { reportSarif } from '../../../src/report/sarif.js';
import { reportText } from '../../../src/report/text/report-text.js';
import type { RunResult } from '../../../src/engine/result.js';

/** The formats for programs, each as a function of a run. */
export const REPORT_FORMATS: Readonly<Record<string, (result: RunResult) => string>> = {
  compact: reportCompact,
  github: reportGithub,
  gitlab: reportGitlab,
  junit: reportJunit,
  markdown: reportMarkdown,
  sarif: reportSarif,
};

/** All formats. */
export const ALL_FORMATS: typeof REPORT_FORMATS = {
  ...REPORT_FORMATS,
  json: reportJson,
  text: (result) => reportText(result, { paint: PLAIN, width: 120, quiet: false }),
};

/** The golden file of a format. */
export function goldenOf(format: string): URL {
  return new URL(`../../../../fixtures/report/${format}.golden`, import.meta.url);
}

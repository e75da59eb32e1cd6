import type { RunResult } from '../engine/result.js';
import { reportCompact } from './compact.js';
import { reportGithub } from './github.js';
import { reportGitlab } from './gitlab.js';
import { reportHtml, type HtmlOptions } from './html/report-html.js';
import { reportJson } from './json.js';
import { reportJunit } from './junit.js';
import { reportMarkdown } from './markdown/report-markdown.js';
import { reportSarif } from './sarif.js';
import { reportText, type TextOptions } from './text/report-text.js';

/** The options of the formats for people; each format uses its own. */
export type ReportOptions = TextOptions & HtmlOptions;

/** Every format by the name that `--format` takes. Machine formats ignore the options. */
export const FORMATS = {
  text: reportText,
  json: reportJson,
  compact: reportCompact,
  github: reportGithub,
  gitlab: reportGitlab,
  html: reportHtml,
  junit: reportJunit,
  markdown: reportMarkdown,
  sarif: reportSarif,
} as const satisfies Readonly<Record<string, (result: RunResult, options: ReportOptions) => string>>;

export type FormatName = keyof typeof FORMATS;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

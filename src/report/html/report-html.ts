import type { RunResult } from '../../engine/result.js';
import { escapeUnseen } from '../../engine/json-text.js';
import { scriptText, scriptDigest, styleText, styleDigest } from './page-assets.js';
import { toPageData } from './page-data.js';

/** How the page links to the plans. */
export interface HtmlOptions {
  /** The prefix of every link to a plan: a URL, or the relative path from the page to the run's folder. */
  readonly linkBase?: string;
}

/** A run as one self-contained HTML page with filters, a map of plans and principles, and details per plan. */
export function reportHtml(result: RunResult, { linkBase = '' }: HtmlOptions = {}): string {
  return pageWith(embedded(JSON.stringify(toPageData(result, linkBase))));
}

const POLICY = `default-src 'none'; script-src '${scriptDigest}'; style-src '${styleDigest}'; base-uri 'none'; form-action 'none'`;

const pageWith = (data: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Plans × principles · plan-lint</title>
<style>${styleText}</style>
</head>
<body>
<div id="app"></div>
<noscript>This page needs JavaScript. The same as text: <code>plan-lint --format text</code>.</noscript>
<script type="application/json" id="data">${data}</script>
<script>${scriptText}</script>
</body>
</html>
`;

/** JSON that can neither end its script element nor open a comment in it. */
function embedded(json: string): string {
  return escapeUnseen(json).replaceAll('<', '\\u003c');
}

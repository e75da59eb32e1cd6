import type { RunResult } from '../../engine/result.js';
import { escapeUnseen } from '../../engine/json-text.js';
import { scriptText, scriptDigest, styleText, styleDigest } from './page-assets.js';
import { toPageData } from './page-data.js';

/** How the page links to the plans. */
export interface HtmlOptions {
  /** An address that ends before the plan's path, or the way from the page to the folder that paths start from. */
  readonly linkBase?: string;
}

/** A run as one page that needs nothing else: plans × principles, to filter and to look into. */
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

/** JSON that cannot end the element it stands in, nor open a comment there. */
function embedded(json: string): string {
  return escapeUnseen(json).replaceAll('<', '\\u003c');
}

import type { Root } from 'mdast';
import type { Plugin, Processor, Transformer } from 'unified';
import { registry } from '../rules/index.js';
import { parseArgs } from './cli/options/args.js';
import type { FileResult } from './engine/result.js';
import { isFailed, isLive } from './engine/tally.js';
import { isSelected } from './project/assign.js';
import { lintProject, projectLoader } from './project/lint-project.js';
import { absolutePath } from './project/files/paths.js';
import { packageVersion } from './project/version.js';
import { nodeHost } from './host/node-host.js';

/** How to judge, in the words of the command: `{ args: ['--constitution', 'nebula'] }`. */
export interface RemarkPlanLintOptions {
  readonly args?: readonly string[];
}

/** Parsers that know tables have a handler for them. */
interface Handlers {
  readonly enter?: { readonly table?: unknown } | null | undefined;
}

/** The linter as a plug-in of remark: what it finds in a plan becomes messages of the file, fatal for errors as remark-lint has it. Other files are left alone; a text without a path is taken for a plan. */
const remarkPlanLint: Plugin<[RemarkPlanLintOptions?], Root> = function remarkPlanLint(this: Processor, { args = [] } = {}) {
  return async (tree, file) => {
    const machine = nodeHost();
    const host = { ...machine, cwd: absolutePath(file.cwd, machine.cwd), input: () => Promise.resolve(new TextEncoder().encode(String(file))) };
    const path = absolutePath(file.path || 'plan.md', host.cwd);
    const asked = parseArgs([...args, '--stdin-filename', path, '-'], packageVersion(host));
    const loader = projectLoader(asked, host);
    if (file.path && !await isSelected(path, asked, loader, host)) return;
    const { files } = await lintProject({ ...asked, ...(readsTables(this.data().fromMarkdownExtensions) && { stdinTree: tree }) }, loader, registry, host);
    for (const { error } of files.filter(isFailed)) file.fail(error.message);
    addMessages(file, files);
  };
};

/** Whether the tree was parsed with remark-gfm: without it no table and no box of a plan is one, and the text is parsed anew. */
function readsTables(extensions: readonly (Handlers | readonly Handlers[])[] = []): boolean {
  return extensions.flat().some(({ enter }) => enter?.table !== undefined);
}

/** What is wrong with the constitution is said of its own file, and is no matter of this one. */
function addMessages(file: Parameters<Transformer>[1], files: readonly FileResult[]): void {
  for (const finding of files.flatMap((one) => ('findings' in one && one.constitution ? one.findings.filter(isLive) : []))) {
    const { message, at, rule, messageId, severity, hint, url } = finding;
    Object.assign(file.message(message, { place: at, ruleId: `${rule}/${messageId}`, source: 'plan-lint' }), { fatal: severity === 'error', note: hint, url });
  }
}

export default remarkPlanLint;

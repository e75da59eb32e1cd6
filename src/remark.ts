import type { Root } from 'mdast';
import type { Plugin, Processor, Transformer } from 'unified';
import { registry } from '../rules/index.js';
import { parseArgs } from './cli/options/args.js';
import type { FileResult } from './engine/result.js';
import { isFailed, isLive } from './engine/tally.js';
import { isSelected } from './project/assign.js';
import { configLoader } from './project/config/load.js';
import { lintProject } from './project/lint-project.js';
import { absolutePath } from './project/files/paths.js';
import { packageVersion } from './project/version.js';
import { nodeHost } from './host/node-host.js';

/** Options of the command: `{ args: ['--constitution', 'nebula'] }`. */
export interface RemarkPlanLintOptions {
  readonly args?: readonly string[];
}

/** The handlers of a parser extension. */
interface Handlers {
  readonly enter?: { readonly table?: unknown } | null | undefined;
}

/** A remark plug-in that reports the findings of a plan as messages of the file; errors are fatal, as in remark-lint. Ignores other files; a text without a path counts as a plan. */
const remarkPlanLint: Plugin<[RemarkPlanLintOptions?], Root> = function remarkPlanLint(this: Processor, { args = [] } = {}) {
  return async (tree, file) => {
    const machine = nodeHost();
    const host = { ...machine, cwd: absolutePath(file.cwd, machine.cwd), input: () => Promise.resolve(new TextEncoder().encode(String(file))) };
    const path = absolutePath(file.path || 'plan.md', host.cwd);
    const asked = parseArgs([...args, '--stdin-filename', path, '-'], packageVersion(host));
    const loader = configLoader(asked, host);
    if (file.path && !await isSelected(path, asked, loader, host)) return;
    const { files } = await lintProject({ ...asked, ...(readsTables(this.data().fromMarkdownExtensions) && { stdinTree: tree }) }, loader, registry, host);
    for (const { error } of files.filter(isFailed)) file.fail(error.message);
    addMessages(file, files);
  };
};

/** Whether the tree was parsed with remark-gfm; without it, the tree has no tables and no checkboxes, and the text is parsed again. */
function readsTables(extensions: readonly (Handlers | readonly Handlers[])[] = []): boolean {
  return extensions.flat().some(({ enter }) => enter?.table !== undefined);
}

/** Adds the findings of the file. Findings about the constitution belong to another file and are left out. */
function addMessages(file: Parameters<Transformer>[1], files: readonly FileResult[]): void {
  for (const finding of files.flatMap((one) => ('findings' in one && one.constitution ? one.findings.filter(isLive) : []))) {
    const { message, at, rule, messageId, severity, hint, url } = finding;
    Object.assign(file.message(message, { place: at, ruleId: `${rule}/${messageId}`, source: 'plan-lint' }), { fatal: severity === 'error', note: hint, url });
  }
}

export default remarkPlanLint;

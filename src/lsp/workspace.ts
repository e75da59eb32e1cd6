import { posix } from 'node:path';
import { applyBaseline, readBaseline } from '../engine/baseline.js';
import type { LintedFile } from '../engine/result.js';
import type { Host } from '../host/host.js';
import { basisReader, type BasisReader } from '../project/bases.js';
import { isSelected, settingsFor } from '../project/assign.js';
import { CONSTITUTION_PLACES, TEMPLATE_PLACES } from '../project/constitution-paths.js';
import { fileLinter, repositoryPath, type Assignment } from '../project/lint-file.js';
import type { LintedPlan } from '../project/lint-plan.js';
import { projectLoader } from '../project/lint-project.js';
import { absolutePath, shownPath } from '../project/paths.js';
import type { ProjectOptions } from '../project/project-options.js';
import { decode } from '../project/read-text.js';
import type { Registry } from '../project/registry.js';
import { NO_STOPWATCH } from '../project/stopwatch.js';

/** What a document was found to be. A problem is one line for a person. */
export type Checked = { readonly kind: 'plan'; readonly plan: Assignment; readonly linted: LintedPlan } | { readonly kind: 'source'; readonly file: LintedFile } | { readonly kind: 'other' } | { readonly kind: 'problem'; readonly message: string };

/** The project as the open documents have it. */
export interface Workspace {
  readonly host: Host;
  readonly registry: Registry;
  /** What a plan is linted by. */
  readonly basisFor: BasisReader;
  check(path: string, text: string): Promise<Checked>;
  /** How a plan is to be linted, whether or not it is open. */
  assign(path: string, text?: string): Promise<Assignment>;
  /** Lints another text in a plan's place. */
  lint(plan: Assignment, text: string): LintedPlan | undefined;
}

/** What a workspace is made of. `textOf` gives the text of an open document. */
export interface WorkspaceParts {
  readonly host: Host;
  readonly options: ProjectOptions;
  readonly registry: Registry;
  readonly baseline?: string;
  readonly textOf: (path: string) => string | undefined;
}

/** Reads configurations, constitutions and templates once: to be made anew when one of them changes. */
export function openWorkspace({ host: machine, options, registry, baseline, textOf }: WorkspaceParts): Workspace {
  const host = withOpenTexts(machine, textOf);
  const loader = projectLoader(options, host);
  const lintFile = fileLinter(registry, host, NO_STOPWATCH);
  const mark = baselineMarker(baseline, host);
  const assign = async (path: string, source?: string): Promise<Assignment> => {
    const { layers, settings } = await settingsFor(path, options, loader, host);
    return { path, shown: shownPath(path, host.cwd), named: true, ...(source !== undefined && { source }), settings, configurations: layers.map((layer) => layer.path) };
  };
  const lint = (plan: Assignment, source: string): LintedPlan | undefined => {
    const linted = lintFile({ ...plan, source });
    return 'file' in linted ? { ...linted, file: mark(linted.file) } : undefined;
  };
  const check = async (path: string, text: string): Promise<Checked> => {
    const root = rootOfSource(path);
    if (root !== undefined) return checkSource(path, lintFile(await assign(posix.join(root, 'specs/plan.md'), '')), host);
    return await isSelected(path, options, loader, host) ? checkPlan(await assign(path, text), lintFile, mark) : { kind: 'other' };
  };
  return { host, registry, basisFor: basisReader(registry, host), check, assign, lint };
}

/** The folder that a constitution or template serves, by its place. */
export function rootOfSource(path: string): string | undefined {
  const place = [...CONSTITUTION_PLACES, ...TEMPLATE_PLACES].find((candidate) => path.endsWith(`/${candidate}`));
  return place === undefined ? undefined : path.slice(0, -place.length - 1);
}

type Linted = ReturnType<ReturnType<typeof fileLinter>>;

function checkPlan(plan: Assignment, lintFile: (plan: Assignment) => Linted, mark: (file: LintedFile) => LintedFile): Checked {
  const linted = lintFile(plan);
  return 'file' in linted ? { kind: 'plan', plan, linted: { ...linted, file: mark(linted.file) } } : { kind: 'problem', message: `${linted.path}: ${linted.error.message}` };
}

/** What is wrong with a constitution shows when a plan is linted by it: an empty one does. */
function checkSource(path: string, linted: Linted, host: Host): Checked {
  if (!('file' in linted)) return { kind: 'problem', message: linted.error.message };
  const file = linted.about.find((one) => absolutePath(one.path, host.cwd) === path);
  return file === undefined ? { kind: 'other' } : { kind: 'source', file };
}

/** Unsaved text counts as if it were saved. */
function withOpenTexts(host: Host, textOf: WorkspaceParts['textOf']): Host {
  const bytesOf = (path: string): Uint8Array | undefined => {
    const text = textOf(path);
    return text === undefined ? undefined : Buffer.from(text);
  };
  return {
    ...host,
    kind: (path) => (textOf(path) === undefined ? host.kind(path) : 'file'),
    size: (path) => bytesOf(path)?.length ?? host.size(path),
    read: (path) => bytesOf(path) ?? host.read(path),
  };
}

function baselineMarker(baseline: string | undefined, host: Host): (file: LintedFile) => LintedFile {
  const path = baseline === undefined ? undefined : absolutePath(baseline, host.cwd);
  const entries = path === undefined || host.kind(path) !== 'file' ? undefined : readBaseline(decode(host.read(path)));
  if (entries === undefined) return (file) => file;
  const pathFromRoot = (shown: string): string => repositoryPath({ path: absolutePath(shown, host.cwd), shown }, host);
  return (file) => ({ ...file, ...applyBaseline([file], entries, pathFromRoot).files[0] });
}

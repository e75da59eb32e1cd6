import { posix } from 'node:path';
import { applyBaseline } from '../../engine/baseline.js';
import { readBaseline } from '../../engine/baseline-text.js';
import type { LintedFile } from '../../engine/result.js';
import type { Host } from '../../host/host.js';
import { sourcesReader, type SourcesReader } from '../../project/lint/sources-reader.js';
import { isSelected } from '../../project/assign.js';
import { CONSTITUTION_PATHS } from '../../project/sources/constitution-paths.js';
import { fileLinter, type FileLinter } from '../../project/lint/lint-file.js';
import type { Assignment } from '../../project/plans/assignment.js';
import type { LintedPlan } from '../../project/lint/lint-plan.js';
import { configLoader } from '../../project/config/load.js';
import { absolutePath, shownPath } from '../../project/files/paths.js';
import { configuredBaseline, settingsFor } from '../../project/config/plan-settings.js';
import type { ProjectOptions } from '../../project/config/project-options.js';
import { decode } from '../../project/files/text-files.js';
import type { Registry } from '../../project/lint/registry.js';

/** The kind and the result of a linted document. */
export type Checked =
  | CheckedPlan
  | { readonly kind: 'source'; readonly file: LintedFile }
  | { readonly kind: 'other' }
  /** One line for the user. */
  | { readonly kind: 'problem'; readonly message: string };

interface CheckedPlan {
  readonly kind: 'plan';
  readonly plan: Assignment;
  readonly linted: LintedPlan;
  /** Lints a changed text of the same plan. */
  readonly lint: (text: string) => LintedPlan;
}

/** The project, with the open documents in place of the saved files. */
export interface Workspace {
  readonly host: Host;
  readonly registry: Registry;
  /** Returns the constitution and the rules that lint a plan. */
  readonly sourcesFor: SourcesReader;
  check(path: string, text: string): Promise<Checked>;
  /** Resolves how to lint a plan, open or not. */
  assign(path: string, text?: string): Promise<Assignment>;
}

/** The parts of a workspace. `textOf` returns the text of an open document. */
export interface WorkspaceParts {
  readonly host: Host;
  readonly options: ProjectOptions;
  readonly registry: Registry;
  readonly baseline?: string;
  readonly textOf: (path: string) => string | undefined;
}

/** Opens a workspace that reads configurations, constitutions and templates once; open a new one when one of them changes. */
export function openWorkspace({ host: machine, options, registry, baseline, textOf }: WorkspaceParts): Workspace {
  const host = withOpenTexts(machine, textOf);
  const loader = configLoader(options, host);
  const lintFile = fileLinter(registry, host);
  const assign = async (path: string, source?: string): Promise<Assignment> => {
    const { layers, settings } = await settingsFor(path, options, loader, host);
    const configurations = layers.map((layer) => layer.path);
    return { path, shown: shownPath(path, host), named: true, ...(source !== undefined && { source }), settings, configurations };
  };
  const check = async (path: string, text: string): Promise<Checked> => {
    const root = rootOfSource(path);
    if (root !== undefined) return checkSource(path, lintFile(await assign(posix.join(root, 'specs/plan.md'), '')), host);
    if (!await isSelected(path, options, loader, host)) return { kind: 'other' };
    const known = baseline === undefined ? await configuredBaseline(options, loader, host, path) : absolutePath(baseline, host.cwd);
    return checkPlan(await assign(path, text), lintFile, baselineMarker(known, host));
  };
  return { host, registry, sourcesFor: sourcesReader(registry, host), check, assign };
}

const TEMPLATE = /\/\.specify\/(?:templates|presets|extensions)\/(?:[^/]+\/)*plan-template\.md$/;

/** The root folder of the project that a constitution or template belongs to, by its path. */
export function rootOfSource(path: string): string | undefined {
  const place = CONSTITUTION_PATHS.find((candidate) => path.endsWith(`/${candidate}`));
  if (place !== undefined) return path.slice(0, -place.length - 1);
  const template = TEMPLATE.exec(path);
  return template === null ? undefined : path.slice(0, template.index);
}

type Linted = ReturnType<FileLinter>;

function checkPlan(plan: Assignment, lintFile: FileLinter, mark: (file: LintedFile) => LintedFile): Checked {
  const first = lintFile(plan);
  if (!('file' in first)) return { kind: 'problem', message: `${first.path}: ${first.error.message}` };
  const marked = (linted: LintedPlan): LintedPlan => ({ ...linted, file: mark(linted.file) });
  const lint = (source: string): LintedPlan => {
    const linted = lintFile({ ...plan, source });
    return marked('file' in linted ? linted : first);
  };
  return { kind: 'plan', plan, linted: marked(first), lint };
}

/** Reports the defects of a constitution by linting an empty plan with it. */
function checkSource(path: string, linted: Linted, host: Host): Checked {
  if (!('file' in linted)) return { kind: 'problem', message: linted.error.message };
  const file = linted.about.find((one) => absolutePath(one.path, host.cwd) === path);
  return file === undefined ? { kind: 'other' } : { kind: 'source', file };
}

/** A host that returns the unsaved text of open documents. */
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

/** Marks baselined findings by their fingerprints alone. A baseline that cannot be read is empty here; the command reports it. */
function baselineMarker(path: string | undefined, host: Host): (file: LintedFile) => LintedFile {
  const entries = path === undefined || host.kind(path) !== 'file' ? [] : readBaseline(decode(host.read(path)));
  if (typeof entries === 'string' || entries.length === 0) return (file) => file;
  return (file) => ({ ...file, ...applyBaseline([file], entries, { pathOf: (shown) => shown, isGone: () => false }).files[0] });
}

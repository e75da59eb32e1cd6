import { posix } from 'node:path';
import type { Plan } from '../../plan/model.js';
import { foldersUp } from '../manifests/levels.js';
import type { Proof } from '../evidence.js';
import type { Surroundings } from '../surroundings.js';

/** The paths of CI configurations; a trailing `/` matches any file in that folder. */
const CI_PATHS = ['.github/workflows/', '.gitlab-ci.yml', '.circleci/config.yml', '.circleci/config.yaml', 'azure-pipelines.yml', 'azure-pipelines.yaml', '.azure-pipelines/', '.azuredevops/', 'Jenkinsfile', '.travis.yml', 'bitbucket-pipelines.yml', '.drone.yml', '.woodpecker.yml', '.woodpecker/', '.buildkite/', 'appveyor.yml', '.appveyor.yml', '.cirrus.yml', '.forgejo/workflows/', '.gitea/workflows/', '.sourcehut/', '.build.yml', 'cloudbuild.yaml'] as const;

/** The end and start of a word, tested on two code units because a letter may have two. */
const WORD_END = /[\p{Alpha}\d]$/u;
const WORD_START = /^[\p{Alpha}\d]/u;

/** Whether a field of the plan, a dependency or a file supports a claim; undefined without a manifest. */
export function isSupported({ dependency = [], file = [], ci, words = [] }: Proof, plan: Plan, surroundings: Surroundings): boolean | undefined {
  const named = [...words, ...dependency, ...file.map((path) => posix.basename(path)), ...(ci === true ? ['CI'] : [])];
  if (named.some((name) => isInFields(plan, name))) return true;
  if (surroundings.levels().length === 0) return undefined;
  return dependency.some((name) => isDependency(name, surroundings)) || file.some((path) => isThere(path, surroundings)) || (ci === true && hasCi(surroundings));
}

function isInFields({ fields }: Plan, words: string): boolean {
  return fields.some(({ value }) => standsAlone(words.toLowerCase(), value.toLowerCase()));
}

/** Whether a text contains words that are not part of longer ones. Searches without a pattern, because compiling one takes longer than reading the plan. */
function standsAlone(words: string, text: string): boolean {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!WORD_END.test(text.slice(Math.max(0, start - 2), start)) && !WORD_START.test(text.slice(end, end + 2))) return true;
  }
  return false;
}

/** Whether a manifest has the package or one of its extensions: `opentelemetry-otlp`. */
function isDependency(name: string, { levels }: Surroundings): boolean {
  const isOne = ({ name: other }: { readonly name: string }): boolean => other === name || other.startsWith(`${name}-`) || other.startsWith(`${name}_`);
  return levels().some(({ manifests }) => manifests.some(({ dependencies }) => dependencies.some(isOne)));
}

/** Whether the file exists at the root, above the plan or beside a manifest. */
function isThere(path: string, { levels, disk, folder }: Surroundings): boolean {
  const folders = new Set([...foldersUp(folder), ...levels().flatMap(({ manifests }) => manifests.map((manifest) => posix.dirname(manifest.path)))]);
  const name = posix.basename(path).toLowerCase();
  return [...folders].some((above) => disk.names(posix.join(above, posix.dirname(path))).some((one) => one.toLowerCase() === name));
}

function hasCi({ disk, folder }: Surroundings): boolean {
  return foldersUp(folder).some((above) => CI_PATHS.some((path) => {
    const full = posix.join(above, path);
    return path.endsWith('/') ? disk.names(full).length > 0 : disk.kind(full) === 'file';
  }));
}

import { posix } from 'node:path';
import type { Plan } from '../plan/model.js';
import { foldersUp } from './manifests/levels.js';
import type { Proof } from './evidence.js';
import type { Surroundings } from './surroundings.js';

/** Where the configurations of CI stand; a trailing `/` stands for any file in that folder. */
const CI_PLACES = ['.github/workflows/', '.gitlab-ci.yml', '.circleci/config.yml', '.circleci/config.yaml', 'azure-pipelines.yml', 'azure-pipelines.yaml', '.azure-pipelines/', '.azuredevops/', 'Jenkinsfile', '.travis.yml', 'bitbucket-pipelines.yml', '.drone.yml', '.woodpecker.yml', '.woodpecker/', '.buildkite/', 'appveyor.yml', '.appveyor.yml', '.cirrus.yml', '.forgejo/workflows/', '.gitea/workflows/', '.sourcehut/', '.build.yml', 'cloudbuild.yaml'] as const;

/** Whether a claim has support: in a field of the plan, among the dependencies, or on the disk. Where there is no manifest at all, nothing can be told. */
export function isSupported({ dependency = [], file = [], ci, words = [] }: Proof, plan: Plan, surroundings: Surroundings): boolean | undefined {
  const named = [...words, ...dependency, ...file.map((path) => posix.basename(path)), ...(ci === true ? ['CI'] : [])];
  if (named.some((name) => isInFields(plan, name))) return true;
  if (surroundings.levels().length === 0) return undefined;
  return dependency.some((name) => isDependency(name, surroundings)) || file.some((path) => isThere(path, surroundings)) || (ci === true && hasCi(surroundings));
}

function isInFields({ fields }: Plan, words: string): boolean {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}\p{N}])`, 'iu');
  return fields.some(({ value }) => pattern.test(value));
}

/** The package itself, or one that builds upon it: `opentelemetry-otlp`. */
function isDependency(name: string, { levels }: Surroundings): boolean {
  return levels().some(({ manifests }) => manifests.some(({ dependencies }) => dependencies.some((one) => one.name === name || one.name.startsWith(`${name}-`) || one.name.startsWith(`${name}_`))));
}

/** In any case, at the root, above the plan or beside a manifest. */
function isThere(path: string, { levels, disk, folder }: Surroundings): boolean {
  const folders = new Set([...foldersUp(folder), ...levels().flatMap(({ manifests }) => manifests.map((manifest) => posix.dirname(manifest.path)))]);
  const name = posix.basename(path).toLowerCase();
  return [...folders].some((above) => disk.names(posix.join(above, posix.dirname(path))).some((one) => one.toLowerCase() === name));
}

function hasCi({ disk, folder }: Surroundings): boolean {
  return foldersUp(folder).some((above) => CI_PLACES.some((place) => {
    const path = posix.join(above, place);
    return place.endsWith('/') ? disk.names(path).length > 0 : disk.kind(path) === 'file';
  }));
}

import { parse } from 'smol-toml';
import { pythonRange } from '../../ranges.js';
import { dig, entriesAt, itemsAt, textAt } from '../../dig-values.js';
import { requirement, type ManifestContent, type Requirement } from '../../manifest.js';

/** A PEP 508 requirement: `fastapi[all] >=0.110 ; python_version < "3.13"`. */
const REQUIREMENT = /^\s*([\w.-]+)\s*(?:\[[^\]]*\])?\s*\(?([^;@)]*)/;

/** Reads `pyproject.toml`: the standard tables, dependency groups, and the tables of Poetry. */
export function readPyproject(text: string): ManifestContent {
  const project = parse(text);
  const python = textAt(project, 'project', 'requires-python');
  const dependencies = [...standardDependencies(project), ...poetryDependencies(project)];
  return {
    languages: [
      ...(python === undefined ? [] : [requirement('python', `requires-python = "${python}"`, pythonRange(python))]),
      ...dependencies.filter(({ name }) => name === 'python'),
    ],
    dependencies: dependencies.filter(({ name }) => name !== 'python'),
  };
}

function standardDependencies(project: unknown): readonly Requirement[] {
  const groups = [...entriesAt(project, 'project', 'optional-dependencies'), ...entriesAt(project, 'dependency-groups')].flatMap(([, group]) => itemsAt(group));
  return [...itemsAt(project, 'project', 'dependencies'), ...groups, ...itemsAt(project, 'tool', 'uv', 'dev-dependencies')].flatMap(standardDependency);
}

function standardDependency(written: unknown): readonly Requirement[] {
  if (typeof written !== 'string') return [];
  const [, name, specifier = ''] = REQUIREMENT.exec(written) ?? [];
  return name === undefined ? [] : [requirement(name.toLowerCase().replaceAll('_', '-'), written.trim(), pythonRange(specifier))];
}

function poetryDependencies(project: unknown): readonly Requirement[] {
  const poetry = dig(project, 'tool', 'poetry');
  const groups = entriesAt(poetry, 'group').map(([, group]) => group);
  const tables = [poetry, ...groups].flatMap((owner) => [...entriesAt(owner, 'dependencies'), ...entriesAt(owner, 'dev-dependencies')]);
  return tables.map(([name, value]) => {
    const version = typeof value === 'string' ? value : (textAt(value, 'version') ?? '');
    return requirement(name.toLowerCase().replaceAll('_', '-'), `${name} = "${version}"`, pythonRange(version));
  });
}

/** Reads `requirements.txt`: one requirement per line, without options, comments and addresses. */
export function readRequirementsFile(text: string): ManifestContent {
  const lines = text.split('\n').map((line) => line.split(/(?:^|\s)(?:#|--)/, 1).join('').trim());
  return { languages: [], dependencies: lines.filter((line) => /^\w/.test(line) && !line.includes('://')).flatMap(standardDependency) };
}

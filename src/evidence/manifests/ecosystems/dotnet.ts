import { beginningWith, compatibleWith } from '../../ranges.js';
import { itemsAt, textAt } from '../../dig-values.js';
import { requirement, type ManifestContent, type Requirement } from '../../manifest.js';
import { parseXml } from './maven.js';

/** `net8.0`, `net8.0-windows`; not `netstandard2.0` or `net48`. */
const FRAMEWORK = /^net(?:coreapp)?(\d+\.\d+)/;

/** Reads a `.csproj`, or the `Directory.Build.props` with what several of them share. */
export function readProjectFile(text: string): ManifestContent {
  const project = parseXml(text);
  const groups = itemsAt(project, 'Project', 'PropertyGroup');
  const frameworks = groups.flatMap((group) => [textAt(group, 'TargetFramework'), textAt(group, 'TargetFrameworks')]).flatMap((value) => value?.split(';') ?? []);
  const packages = itemsAt(project, 'Project', 'ItemGroup').flatMap((group) => itemsAt(group, 'PackageReference'));
  return {
    languages: [...frameworks.flatMap(frameworkOf), ...groups.flatMap((group) => languageOf(textAt(group, 'LangVersion') ?? ''))],
    dependencies: packages.flatMap(packageOf),
  };
}

function frameworkOf(written: string): readonly Requirement[] {
  const [, version] = FRAMEWORK.exec(written.trim()) ?? [];
  return version === undefined ? [] : [requirement('dotnet', written.trim(), beginningWith(version))];
}

function languageOf(version: string): readonly Requirement[] {
  return /^\d/.test(version) ? [requirement('csharp', `LangVersion ${version}`, beginningWith(version))] : [];
}

function packageOf(reference: unknown): readonly Requirement[] {
  const name = textAt(reference, '@Include');
  const version = textAt(reference, '@Version') ?? textAt(reference, 'Version') ?? '';
  return name === undefined ? [] : [requirement(name, `${name} ${version}`.trim(), /^\d/.test(version) ? compatibleWith(version) : undefined)];
}

/** Reads `global.json`. */
export function readGlobalJson(text: string): ManifestContent {
  const version = textAt(JSON.parse(text), 'sdk', 'version');
  // The third number of an SDK version is not part of the runtime version.
  const range = version === undefined ? undefined : beginningWith(version.split('.').slice(0, 2).join('.'));
  return { languages: version === undefined ? [] : [requirement('dotnet', `sdk.version "${version}"`, range)], dependencies: [] };
}

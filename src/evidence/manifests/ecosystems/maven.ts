import { XMLParser } from 'fast-xml-parser';
import { beginningWith } from '../../ranges.js';
import { dig, entriesAt, itemsAt, textAt } from '../../dig-values.js';
import { requirement, type ManifestContent, type Requirement } from '../../manifest.js';

/** Does not expand entities, because manifests need none and expansion is unbounded. */
const OPTIONS = { ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, processEntities: false };

/** Parses an XML manifest. */
export function parseXml(text: string): unknown {
  const parsed: unknown = new XMLParser(OPTIONS).parse(text);
  return parsed;
}

const PROPERTY = /^\$\{([^}]+)\}$/;
/** The properties with the Java version, by precedence. */
const JAVA = ['maven.compiler.release', 'java.version', 'maven.compiler.target', 'maven.compiler.source'] as const;

/** The places of dependencies in a `pom.xml`. */
const PLACES = [['parent'], ['dependencies', 'dependency'], ['dependencyManagement', 'dependencies', 'dependency']] as const;

/** Reads `pom.xml`. */
export function readPom(text: string): ManifestContent {
  const project = dig(parseXml(text), 'project');
  const properties = new Map(entriesAt(project, 'properties'));
  const valueOf = (written: string): string => textAt(properties.get(PROPERTY.exec(written)?.[1] ?? '')) ?? written;
  const [java] = JAVA.filter((name) => properties.has(name));
  const kotlin = textAt(properties.get('kotlin.version'));
  return {
    languages: [
      ...(java === undefined ? [] : [languageOf('java', java, valueOf(valueOf(textAt(properties.get(java)) ?? '')))]),
      ...(kotlin === undefined ? [] : [languageOf('kotlin', 'kotlin.version', kotlin)]),
    ],
    dependencies: PLACES.flatMap((keys) => itemsAt(project, ...keys)).flatMap((one) => dependencyOf(one, valueOf)),
  };
}

/** Java 8 has the version 1.8. */
function languageOf(name: string, property: string, version: string): Requirement {
  return requirement(name, `<${property}>${version}`, beginningWith(version.replace(/^1\.(?=\d+$)/, name === 'java' ? '' : '1.')));
}

function dependencyOf(dependency: unknown, valueOf: (written: string) => string): readonly Requirement[] {
  const name = textAt(dependency, 'artifactId');
  const version = valueOf(textAt(dependency, 'version') ?? '');
  return name === undefined ? [] : [requirement(name, `${name} ${version}`.trim(), /^\d/.test(version) ? beginningWith(version) : undefined)];
}

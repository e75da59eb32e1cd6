import { beginningWith } from '../../ranges.js';
import { requirement, type ManifestContent, type Requirement } from '../../manifest.js';

/** `JavaLanguageVersion.of(21)`, `JavaVersion.VERSION_17`, `sourceCompatibility = '17'`, `jvmToolchain(17)`. */
const JAVA = /JavaLanguageVersion\.of\((\d+)\)|JavaVersion\.VERSION_(?:1_)?(\d+)|(?:source|target)Compatibility(?: ?= ?| )["']?(?:1\.)?(\d+)|jvmToolchain\((\d+)\)/g;
/** `kotlin("jvm") version "1.9.20"`, `id 'org.jetbrains.kotlin.jvm' version '1.9.20'`, `id("org.springframework.boot") version "3.2.0"`. */
const PLUGIN = /\b(?:id|kotlin) ?\(?["']([\w.-]+)["']\)? version ?\(?["'](\d[\w.-]*)["']/g;
/** `implementation("io.ktor:ktor-server-core:2.3.7")`, with or without the version. */
const DEPENDENCY = /["']([\w.-]+):([\w.-]+)(?::(\d[\w.-]*))?["']/g;

/** Reads the literal requirements of `build.gradle` and `build.gradle.kts`. */
export function readGradle(text: string): ManifestContent {
  const plugins = [...text.matchAll(PLUGIN)].map(([written, id = '', version = '']): Requirement => requirement(pluginName(id), written, beginningWith(version)));
  const java = [...text.matchAll(JAVA)].map(([written, ...versions]) => requirement('java', written, beginningWith(versions.join(''))));
  return {
    languages: [...java, ...plugins.filter(({ name }) => name === 'kotlin')],
    dependencies: [...plugins, ...Array.from(text.matchAll(DEPENDENCY), ([, group = '', name = '', version]) => dependencyOf(group, name, version))],
  };
}

function dependencyOf(group: string, name: string, version: string | undefined): Requirement {
  return version === undefined ? requirement(name, `${group}:${name}`, undefined) : requirement(name, `${group}:${name}:${version}`, beginningWith(version));
}

/** Plug-ins that stand for a language or a framework. */
const PLUGIN_NAMES: Readonly<Record<string, string>> = {
  'jvm': 'kotlin',
  'android': 'kotlin',
  'multiplatform': 'kotlin',
  'org.jetbrains.kotlin.jvm': 'kotlin',
  'org.jetbrains.kotlin.android': 'kotlin',
  'org.jetbrains.kotlin.multiplatform': 'kotlin',
  'org.springframework.boot': 'spring-boot',
  'io.quarkus': 'quarkus',
  'io.micronaut.application': 'micronaut',
};

/** The name of a plug-in as plans write it. */
export function pluginName(id: string): string {
  return PLUGIN_NAMES[id] ?? id;
}

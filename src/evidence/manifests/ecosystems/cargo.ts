import { parse } from 'smol-toml';
import { atLeast, beginningWith, cargoRange } from '../../ranges.js';
import { dig, entriesAt, textAt } from '../../dig-values.js';
import { NOTHING, requirement, type ManifestContent, type Requirement } from '../../manifest.js';

const TABLES = ['dependencies', 'dev-dependencies', 'build-dependencies'] as const;

/** Reads `Cargo.toml`. */
export function readCargo(text: string): ManifestContent {
  const cargo = parse(text);
  const version = textAt(cargo, 'package', 'rust-version') ?? textAt(cargo, 'workspace', 'package', 'rust-version');
  const targets = entriesAt(cargo, 'target').map(([, target]) => target);
  const tables = [cargo, dig(cargo, 'workspace'), ...targets].flatMap((owner) => TABLES.flatMap((table) => entriesAt(owner, table)));
  return {
    languages: version === undefined ? [] : [requirement('rust', `rust-version = "${version}"`, atLeast(version))],
    dependencies: tables.map(([name, value]) => dependencyOf(name, value)),
  };
}

function dependencyOf(key: string, value: unknown): Requirement {
  const name = textAt(value, 'package') ?? key;
  const version = typeof value === 'string' ? value : textAt(value, 'version');
  return version === undefined ? { name, written: key } : requirement(name, `${key} = "${version}"`, cargoRange(version));
}

/** Reads `rust-toolchain.toml`, and the old `rust-toolchain` that holds only a version. */
export function readRustToolchain(text: string): ManifestContent {
  const channel = text.includes('[') ? textAt(parse(text), 'toolchain', 'channel') : text.trim();
  const range = channel === undefined || !/^\d/.test(channel) ? undefined : beginningWith(channel);
  return range === undefined || channel === undefined ? NOTHING : { languages: [requirement('rust', `channel = "${channel}"`, range)], dependencies: [] };
}

import type { ConfigLoader } from '../../project/config/load.js';
import type { Registry } from '../../project/lint/registry.js';
import type { Host } from '../../host/host.js';
import type { Args } from '../options/args.js';

/** The context of every command. */
export interface CommandContext {
  readonly args: Args;
  readonly loader: ConfigLoader;
  readonly registry: Registry;
  readonly host: Host;
}

/** A command; resolves to the exit code. */
export type Command = (context: CommandContext) => Promise<number>;

import { EXIT } from '../../engine/exit-code.js';
import type { Command } from './command-context.js';
import { completionScript } from '../options/completion-script.js';
import { optionGroups } from '../options/options.js';

/** Prints the completion script of a shell. */
export const printCompletion: Command = ({ args, host }) => {
  const options = optionGroups().flatMap(([, group]) => group);
  host.print(args.completion === undefined ? '' : completionScript(args.completion, options));
  return Promise.resolve(EXIT.clean);
};

import type { InitializeParams } from 'vscode-languageserver';
import { dig, textAt } from '../../evidence/dig-values.js';
import { pathOf } from './documents.js';
import { chooseEncoding, type Encoding } from './lsp-positions.js';

/** The relevant capabilities and options of a client. */
export interface Client {
  readonly encoding: Encoding;
  /** The workspace folder, if there is one. */
  readonly root?: string;
  /** Whether plug-ins and configurations in JavaScript may run: the user trusts the folder. */
  readonly trusted: boolean;
  readonly baseline?: string;
  readonly constitution?: string;
  /** Whether the client supports watching files on request. */
  readonly watchesFiles: boolean;
}

/** Reads the `initialize` parameters; validates every value, because clients may send anything. */
export function readClient({ capabilities, initializationOptions, ...params }: InitializeParams): Client {
  const options = settingsIn(initializationOptions);
  // Some clients, such as Neovim, still send a root folder instead of workspace folders.
  const uri = params.workspaceFolders?.[0]?.uri ?? textAt(params, 'rootUri');
  const root = uri === undefined ? undefined : pathOf(uri);
  return {
    encoding: chooseEncoding(capabilities.general?.positionEncodings),
    ...(root !== undefined && { root }),
    ...options,
    watchesFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

function settingsIn(value: unknown): Pick<Client, 'trusted' | 'baseline' | 'constitution'> {
  const text = (key: 'baseline' | 'constitution'): Partial<Record<typeof key, string>> => {
    const given = dig(value, key);
    return typeof given === 'string' && given !== '' ? { [key]: given } : {};
  };
  return { trusted: dig(value, 'trusted') === true, ...text('baseline'), ...text('constitution') };
}

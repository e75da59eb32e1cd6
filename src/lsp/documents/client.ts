import type { InitializeParams } from 'vscode-languageserver';
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
  const uri = params.workspaceFolders?.[0]?.uri ?? uriOfRoot(params);
  const root = uri === undefined ? undefined : pathOf(uri);
  return {
    encoding: chooseEncoding(capabilities.general?.positionEncodings),
    ...(root !== undefined && { root }),
    ...options,
    watchesFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

/** The root folder of clients that still send one, such as Neovim, instead of workspace folders. */
function uriOfRoot(params: object): string | undefined {
  return 'rootUri' in params && typeof params.rootUri === 'string' ? params.rootUri : undefined;
}

function settingsIn(value: unknown): Pick<Client, 'trusted' | 'baseline' | 'constitution'> {
  const settings = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const text = (key: 'baseline' | 'constitution'): Partial<Record<typeof key, string>> => {
    const given = settings.get(key);
    return typeof given === 'string' && given !== '' ? { [key]: given } : {};
  };
  return { trusted: settings.get('trusted') === true, ...text('baseline'), ...text('constitution') };
}

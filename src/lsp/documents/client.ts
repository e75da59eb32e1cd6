import type { InitializeParams } from 'vscode-languageserver';
import { pathOf } from './documents.js';
import { chooseEncoding, type Encoding } from './lsp-positions.js';

/** What the client says of itself. */
export interface Client {
  readonly encoding: Encoding;
  /** The workspace's folder; absent where there is none. */
  readonly root?: string;
  /** Plug-ins and configurations in JavaScript are code, and run only where a person trusts the folder. */
  readonly trusted: boolean;
  readonly baseline?: string;
  readonly constitution?: string;
  /** The client reports changed files itself, where it is asked to. */
  readonly watchesFiles: boolean;
}

/** Reads what a client introduces itself with; whatever it sends is taken for what it is. */
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

/** Clients of before 2018 name one folder; Neovim still does so too. */
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

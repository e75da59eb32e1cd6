import { affirms, definePrinciple, problem, type Field } from 'plan-lint/rule';

const INSECURE = /\bplain[- ]?text\b|\bunencrypted\b|\bMD5\b|\bSHA-?1\b|\bDES\b|\bRC4\b|\bECB\b|\bbase64\b/g;
const PROTECTS = /\b(?:passwords?|credentials?|secrets?|tokens?|keys?|encrypt\w*|hash\w*|obfuscat\w*|protect\w*|cipher\w*|at rest|stor(?:e[sd]?|ing)|kept|keeps?)\b/i;
const SECRET = /\b(?:credentials?|secrets?|passwords?|api keys?|(?:access|auth|refresh|session|bearer|oauth) tokens?)\b/gi;
const PROTECTION = /\bencrypt\w*|\bAES\b|\bcha-?cha20\b|\bvault\b|\bKMS\b|\bHSM\b|\bkeychain\b|\bkeyring\b|\bsecrets? manager\b|\bkeystore\b|\bargon2\w*|\bbcrypt\b|\bscrypt\b|\bsealed\b|\bDPAPI\b/i;

export default definePrinciple({
  name: 'Secure-by-Default Credentials',
  ordinal: 'II',
  why: 'A credential that was stored or sent in the clear once has to be treated as stolen.',
  gates: [
    'Credentials stored encrypted at rest (AES-256-GCM minimum)',
    'Credentials injected via secure context (never as strings)',
    'All credential access audited with structured logging',
    'Credentials scoped (instance/project/user) with RBAC enforcement',
    'Serialization explicitly excludes credential data',
  ],
  messages: {
    'storage-insecure': { text: '`{found}` in {label} does not protect what is stored', hint: 'Name an authenticated cipher, a password hash or a vault instead.', severity: 'error' },
    'secret-storage-unprotected': { text: 'Storage keeps `{found}`, and no field says how they are protected', hint: 'Name the encryption or the vault that protects them at rest.', severity: 'warning' },
  },
  example: `# Implementation Plan: Connectors

## Technical Context

**Storage**: SQLite; API keys kept base64 in a table
`,
  *check({ plan, fields }) {
    for (const field of [...fields.all('Storage'), ...fields.all('Constraints')]) {
      const found = insecurityOf(field);
      if (found !== undefined) yield problem('storage-insecure', field, { data: { found } });
    }
    if (plan.fields.some(({ value }) => PROTECTION.test(value))) return;
    for (const storage of fields.all('Storage')) {
      const found = storage.state === 'filled' && insecurityOf(storage) === undefined ? affirms(storage.value, SECRET) : undefined;
      if (found !== undefined) yield problem('secret-storage-unprotected', storage, { data: { found } });
    }
  },
});

/** A weak method that the field uses as protection; where nothing is to be protected, plain text is no weakness. */
function insecurityOf({ state, value }: Field): string | undefined {
  return state === 'filled' && PROTECTS.test(value) ? affirms(value, INSECURE) : undefined;
}

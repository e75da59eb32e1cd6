import { affirms, declareMessages, definePrinciple, phrasesOf, type Field, type Plan } from 'plan-lint/rule';

/** Broken ciphers and modes; a plan names them only as protection. */
const BROKEN = /\b(?:DES|RC4|ECB)\b/g;
/** Encodings and hashes that protect nothing. They count only where a secret is named: base64 images, the SHA-1 of a commit and plain-text files are harmless. */
const WEAK = /\b(?:plain-? ?text|clear-? ?text|unencrypted|MD5|SHA-?1|base-?64)(?![a-z\d])/gi;
const SECRET = /(?<![\w/-])(?:credentials?|secrets?|passwords?|passphrases?|pass_?words?_?hash\w*|(?:api|private|access|signing|encryption) keys?|(?<!\b(?:design|css|theme|llm|prompt|input|output|context) )tokens(?!\/| (?:per\b|are counted|counted|generated|a (?:second|minute)|counts?|usage|budgets?|buckets?|limits?)\b)|(?:access|auth\w*|api|refresh|session|bearer|bot) token|at rest|encrypt\w*|protect\w*|obfuscat\w*)(?![\w/-])/gi;
const PROTECTION = /\b(?:encrypt\w*|AES\b|chacha\w*|(?:\w+[- ])?vault\b|KMS\b|HSM\b|key ?(?:chain|ring|store)\b|(?:secrets?|credential) (?:manager|store|engine)|secure ?(?:storage|enclave|cookies?)|http-?only|argon2\w*|bcrypt|scrypt|PBKDF2|hashed|sealed|DPAPI)|加密|暗号|암호화|cifrad|criptograf|chiffr|verschlüssel|шифр/gi;
/** A phrase without a subject: `where they are kept in base64`, `MD5-hashed`. */
const CONTINUES = /^\W*(?:where|which|that|they|these|it|each|all|both|kept|stored|saved|as|in|by|with)\b|^\W*(?:base-?64|md5|sha-?1|plain-? ?text|unencrypted)\W{0,3}(?:encod\w*|hash\w*|at rest)?\W*$/i;

const { messages, problem } = declareMessages({
  'storage-insecure': { text: '`{found}` in `{label}` does not protect what is stored', hint: 'Name an authenticated cipher, a password hash or a vault instead.', severity: 'error' },
  'secret-storage-unprotected': { text: '`{label}` keeps `{found}`, and no field names how it is protected', hint: 'Name the encryption or the vault that protects it at rest.', severity: 'warning' },
});

export default definePrinciple({
  name: 'Secure-by-Default Credentials',
  ordinal: 'II',
  why: 'A credential that was stored or sent unencrypted once has to be treated as stolen.',
  gates: [
    { gate: 'Credentials stored encrypted at rest (AES-256-GCM minimum)', evidence: { dependency: ['aes-gcm', 'ring', 'aws-lc-rs', 'openssl'], words: ['AES-256-GCM', 'AES-GCM', 'vault', 'KMS'] } },
    'Credentials injected via secure context (never as strings)',
    'All credential access audited with structured logging',
    'Credentials scoped (instance/project/user) with RBAC enforcement',
    'Serialization explicitly excludes credential data',
  ],
  messages,
  example: `# Implementation Plan: Connectors

## Technical Context

**Storage**: SQLite; API keys kept base64 in a table
`,
  *check({ plan, fields }) {
    for (const field of fields.decided('Storage', 'Constraints')) {
      const found = insecureIn(field);
      if (found !== undefined) yield problem('storage-insecure', field, { found });
    }
    for (const storage of fields.decided('Storage')) {
      const found = affirms(storage.value, SECRET);
      if (found !== undefined && insecureIn(storage) === undefined && !isProtected(plan)) yield problem('secret-storage-unprotected', storage, { found });
    }
  },
});

function isProtected({ fields }: Plan): boolean {
  return fields.some(({ value }) => affirms(value, PROTECTION) !== undefined);
}

/** A weak word counts when its phrase names a secret, or when its phrase has no subject and the phrase before names one. */
function insecureIn({ value }: Field): string | undefined {
  const phrases = phrasesOf(value);
  const namesSecret = (phrase: string): boolean => phrase.search(SECRET) >= 0;
  const isAboutSecret = (phrase: string, before: string): boolean => namesSecret(phrase) || (CONTINUES.test(phrase) && namesSecret(before));
  const weak = phrases.filter((phrase, index) => phrase.search(WEAK) >= 0 && isAboutSecret(phrase, phrases[index - 1] ?? ''));
  return affirms(value, BROKEN) ?? weak.map((phrase) => affirms(phrase, WEAK)).find((found) => found !== undefined);
}

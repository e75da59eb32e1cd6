const BEFORE = String.raw`(?<![\p{Alpha}\d])`;
const BEHIND = String.raw`(?![\p{Alpha}\d])`;
/** The binding words of RFC 2119 in the supported languages. */
const BINDING_WORDS = String.raw`${BEFORE}(?:MUST|SHALL|DEVE|DEVEM|DEVERÁ|DEVERÃO|DEVONO|DEBE|DEBEN|DEBERÁ|DEBERÁN|MUSS|MÜSSEN|DARF NICHT|DÜRFEN NICHT|DOIT|DOIVENT|ДОЛЖЕН|ДОЛЖНА|ДОЛЖНО|ДОЛЖНЫ|ОБЯЗАН|ОБЯЗАНЫ)${BEHIND}`;
/** The binding words in scripts without capitals. */
const NATIVE_WORDS = '必须|必須|不得|禁止|なければならない|なければなりません|てはならない|てはなりません|해야 ?(?:한다|합니다)|하여야|필수|금지';
/** The binding words in capitals. */
export const IN_CAPITALS = new RegExp(BINDING_WORDS, 'u');
/** The binding words in all scripts. */
export const BINDING = new RegExp(`${BINDING_WORDS}|${NATIVE_WORDS}`, 'u');
/** The binding words in any case, for a constitution that writes none in capitals. */
export const BINDING_IN_ANY_CASE = new RegExp(BINDING.source, 'iu');
/** Sentences about the constitution itself and its enforcement, which no plan can meet or break. */
export const ABOUT_ITSELF = /constitution|complexity tracking|complexity must be justified|正当化|charter|amend|ratif|supersede|complian|this document|principles?(?![\p{Alpha}\d])|principios|princípios|prinzipien|принцип|原則|原则|원칙|憲章|憲法|宪法|宪章|헌법|헌장|修订|修訂|修正案|改訂|改定|개정|constituição|constitución|conformidade|cumplimiento|emenda|enmienda|verfassung|конституц|поправк/iu;
/** Sections about amendments. */
export const AMENDMENTS = /constitution|amend|ratif|enmienda|emenda|修订|修訂|改訂|改定|개정|поправк/i;
/** Sections about governance. */
export const GOVERNANCE = /governance|complian|gobernanza|governança|gouvernance|управление|ガバナンス|統制|治理|거버넌스/i;
/** More such words, which count only in a section about governance; elsewhere versions and reviews may concern plans. */
export const ABOUT_GOVERNANCE = /(?<!\p{Alpha})(?:versions?|versioning|semver|major|minor|patch|complexity|guidance|approv\w*|vote|reviews?|reviewers?|quarter\w*|annual\w*)(?!\p{Alpha})|版本|バージョン|버전|审查|審查|レビュー|검토/iu;

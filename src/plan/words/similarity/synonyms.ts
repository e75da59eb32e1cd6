import { isAscii, WORD_END, WORD_START } from '../letters.js';

/** Synonyms; the first word of each list replaces the others in comparisons. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['i18n', 'internationalization', 'internationalisation', 'internacionalización', 'internacionalização', 'internationalisierung', '国际化', '國際化', '国際化', '국제화', 'интернационализация'],
  ['l10n', 'localization', 'localisation', 'localización', 'localização', 'lokalisierung', '本地化', '在地化', 'ローカライズ', 'ローカライゼーション', '현지화', 'локализация'],
  ['a11y', 'accessibility', 'accessible', 'accesibilidad', 'acessibilidade', 'accessibilité', 'barrierefreiheit', '无障碍', '無障礙', 'アクセシビリティ', '접근성', 'доступность'],
  ['o11y', 'observability', 'observable', 'observabilidad', 'observabilidade', 'observabilité', 'beobachtbarkeit', '可观测性', '可觀測性', '可観測性', 'オブザーバビリティ', '관측 가능성', '관찰 가능성', '관측성', 'наблюдаемость'],
  ['interop', 'interoperability', 'interoperable'],
  ['ux', 'user experience', 'experiencia de usuario', 'experiência do usuário', '使用者體驗', '使用者体验', '用户体验', '用戶體驗', 'ユーザー体験', 'ユーザーエクスペリエンス', 'ユーザ体験', '사용자 경험', 'ประสบการณ์ผู้ใช้', 'пользовательский опыт'],
  ['dx', 'developer experience', '开发者体验', '開發者體驗', '開発者体験', '개발자 경험'],
  ['ui', 'user interface', '用户界面', '使用者介面', 'ユーザーインターフェース', '사용자 인터페이스'],
  ['tdd', 'test driven', 'test first', 'tests first', 'test before code', '测试驱动', '測試驅動', '测试先行', '測試先行', '测试优先', '測試優先', '先写测试', '先寫測試', 'テスト駆動', 'テストファースト', 'テスト先行', '테스트 주도', '테스트 우선', 'testgetrieben'],
  ['sdd', 'spec driven', 'specification driven', 'spec first', 'specification first', 'orientado a especificaciones', 'orientado a especificações', '规格驱动', '規格驅動', '仕様駆動', '스펙 주도', '명세 주도'],
  ['ddd', 'domain driven', '领域驱动', '領域驅動', 'ドメイン駆動', '도메인 주도'],
  ['bdd', 'behavior driven', 'behaviour driven', '行为驱动', '行為驅動', '振る舞い駆動'],
  ['ci', 'continuous integration', '持续集成', '持續整合', '継続的インテグレーション', '지속적 통합'],
  ['e2e', 'end to end', '端到端', 'エンドツーエンド', '엔드투엔드'],
  ['qa', 'quality assurance'],
  ['cli', 'command line', 'línea de comandos', 'linha de comando', 'コマンドライン', '命令行'],
  ['performance', 'perf'],
  ['authentication', 'auth', 'authn'],
  ['authorization', 'authz'],
  ['documentation', 'docs', 'doc'],
  ['configuration', 'config', 'configs'],
  ['environment', 'env'],
  ['dependency', 'deps', 'dep'],
  ['credential', 'creds', 'cred'],
  ['infrastructure', 'infra'],
  ['repository', 'repo', 'repos'],
  ['database', 'db'],
  ['specification', 'spec', 'specs'],
  ['kubernetes', 'k8s'],
  ['architecture', 'arch'],
  ['iac', 'infrastructure as code'],
  ['简洁', '简单', '簡潔', '簡單'],
];

/** Words that include other words: the label `Testing` matches `TDD`, `YAGNI` matches `Simplicity`. */
const INCLUDES: ReadonlyMap<string, string> = new Map([['tdd', 'test tdd'], ['sdd', 'specification sdd'], ['ddd', 'domain ddd'], ['qa', 'quality qa'], ['ux', 'experience ux'], ['kiss', 'simplicity kiss'], ['yagni', 'simplicity yagni']]);

/** Scripts without spaces between words: Thai, Japanese, Chinese. */
const UNSPACED = /[\u0E00-\u0E7F\u3040-\u30FF\u4E00-\u9FFF]/;
const LATIN = /^[a-z\d\u00C0-\u024F -]+$/;

const canonical = new Map(SYNONYMS.flatMap(([first = '', ...others]) => others.map((spelling): [string, string] => [spelling, first])));
const spellings = [...canonical.keys(), ...INCLUDES.keys()].sort((one, other) => other.length - one.length);
/** Spellings in scripts with spaces match whole words; the others match inside runs of characters. */
const SPELLING = new RegExp(`${alternatives(spellings.filter((one) => !UNSPACED.test(one)), WORD_START, WORD_END)}|${alternatives(spellings.filter((one) => UNSPACED.test(one)), '', '')}`, 'g');
const ASCII_SPELLING = new RegExp(alternatives(spellings.filter(isAscii), '\\b', '\\b'), 'g');

function alternatives(words: readonly string[], before: string, behind: string): string {
  return `${before}(?:${words.map((word) => word.replaceAll(' ', '[ -]')).join('|')})${behind}`;
}

/** A text in lower case with the common word added for each synonym; a synonym of several words is replaced, so that its words do not count again. */
export function unifySynonyms(text: string): string {
  return text.replace(isAscii(text) ? ASCII_SPELLING : SPELLING, (spelling) => {
    const plain = spelling.replaceAll('-', ' ');
    const word = canonical.get(plain) ?? plain;
    const kept = LATIN.test(spelling) ? '' : ` ${spelling}`;
    return ` ${INCLUDES.get(word) ?? word}${kept} `;
  });
}

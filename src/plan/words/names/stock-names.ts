import { closingAside, trimEdges } from '../trim.js';
import { FIELD_NAMES, SECTION_NAMES, type FieldName, type SectionName } from '../../model.js';
import { OUTSIDE_WORDS } from '../letters.js';
import { memoize } from '../../memoize.js';

/** The names of sections, fields and decision in one language. Add a word to the row of its language. */
interface Language {
  readonly sections: Readonly<Record<Exclude<SectionName, 'Constitution Check'>, readonly string[]>>;
  readonly fields: Readonly<Record<FieldName, readonly string[]>>;
  readonly structureDecision: readonly string[];
}

const sections = (summary: string, context: string, structure: string, complexity: string): Language['sections'] => ({
  'Summary': summary.split('|'),
  'Technical Context': context.split('|'),
  'Project Structure': structure.split('|'),
  'Complexity Tracking': complexity.split('|'),
});

const fields = (...names: readonly [string, string, string, string, string, string, string, string, string]): Language['fields'] => ({
  'Language/Version': names[0].split('|'),
  'Primary Dependencies': names[1].split('|'),
  'Storage': names[2].split('|'),
  'Testing': names[3].split('|'),
  'Target Platform': names[4].split('|'),
  'Project Type': names[5].split('|'),
  'Performance Goals': names[6].split('|'),
  'Constraints': names[7].split('|'),
  'Scale/Scope': names[8].split('|'),
});

const CONSTITUTION_WORDS = 'constitution constitutional charter compliance 憲章 憲法 宪法 宪章 헌법 constitución constitucional constituição конституции verfassung';

/** The names by language, with `|` between alternatives. Names of the Constitution Check are in `check-title.ts`. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    sections: sections('Summary', 'Technical Context', 'Project Structure', 'Complexity Tracking'),
    fields: fields('Language/Version|Languages/Versions', 'Primary Dependencies', 'Storage|Persistence', 'Testing|Test|Tests', 'Target Platform', 'Project Type', 'Performance Goals', 'Constraints', 'Scale/Scope'),
    structureDecision: ['Structure Decision'],
  },
  ja: {
    sections: sections('概要|サマリー|要約', '技術コンテキスト|技術的コンテキスト', 'プロジェクト構造|プロジェクト構成|プロジェクトファイル構造', '複雑さトラッキング|複雑性トラッキング|複雑度トラッキング|複雑さの追跡|複雑性追跡|複雑性の追跡'),
    fields: fields('言語/バージョン|言語/ランタイム', '主要依存|主要依存関係|主要な依存関係', 'ストレージ', 'テスト', '対象プラットフォーム|ターゲットプラットフォーム', 'プロジェクトタイプ|プロジェクト種別|プロジェクトの種類', 'パフォーマンス目標|性能目標', '制約|制約条件', 'スケール/スコープ|スケール/範囲|規模/範囲|規模/スコープ'),
    structureDecision: ['構造決定', '構造の決定', '構成決定', '構造の選択'],
  },
  zh: {
    sections: sections('摘要|概要|总结|總結', '技术上下文|技術上下文|技術背景|技术背景|技術情境|技术语境|技術環境|技术环境', '项目结构|專案結構|项目架构', '复杂度追踪|复杂度跟踪|复杂性追踪|复杂性跟踪|複雜度追蹤|複雜性追蹤'),
    fields: fields('语言/版本|語言/版本', '主要依赖|主要依赖项|主要相依套件|主要相依|主要依賴', '存储|儲存|储存|存儲|資料儲存|数据存储', '测试|測試', '目标平台|目標平台', '项目类型|專案類型|項目類型', '性能目标|性能目標|效能目標', '约束|约束条件|約束|限制|限制條件|約束條件|限制與約束|限制与约束', '规模/范围|規模/範圍'),
    structureDecision: ['结构决策', '結構決策', '结构决定', '結構決定'],
  },
  ko: {
    sections: sections('요약|개요', '기술 컨텍스트|기술 맥락|기술적 컨텍스트', '프로젝트 구조', '복잡성 추적|복잡도 추적'),
    fields: fields('언어/버전', '주요 의존성|주요 종속성', '저장소|스토리지', '테스트|테스팅', '대상 플랫폼|타겟 플랫폼|목표 플랫폼', '프로젝트 유형|프로젝트 타입', '성능 목표', '제약 조건|제약사항|제약|제약 사항', '규모/범위'),
    structureDecision: ['구조 결정', '구조 결정사항'],
  },
  es: {
    sections: sections('Resumen', 'Contexto técnico', 'Estructura del proyecto|Estructura de proyecto|Estructura', 'Seguimiento de complejidad|Seguimiento de la complejidad|Complejidad'),
    fields: fields('Lenguaje/Versión|Lenguajes/versiones|Lenguaje y versión|Lenguajes', 'Dependencias principales|Dependencias primarias|Dependencias', 'Almacenamiento|Persistencia', 'Pruebas|Testing', 'Plataforma objetivo|Plataforma de destino', 'Tipo de proyecto', 'Objetivos de rendimiento|Metas de rendimiento|Rendimiento', 'Restricciones', 'Escala/Alcance|Escala|Alcance'),
    structureDecision: ['Decisión de estructura', 'Decisión estructural'],
  },
  pt: {
    sections: sections('Resumo', 'Contexto técnico', 'Estrutura do projeto', 'Rastreamento de complexidade|Acompanhamento de complexidade|Controle de complexidade'),
    fields: fields('Linguagem/Versão', 'Dependências principais|Dependências primárias|Dependências', 'Armazenamento|Persistência', 'Testes', 'Plataforma-alvo|Plataforma alvo|Plataforma', 'Tipo de projeto', 'Metas de performance|Metas de desempenho|Objetivos de desempenho', 'Restrições', 'Escala/Escopo|Escala'),
    structureDecision: ['Decisão de estrutura', 'Decisão estrutural'],
  },
  fr: {
    sections: sections('Résumé', 'Contexte technique', 'Structure du projet', 'Suivi de la complexité|Suivi de complexité'),
    fields: fields('Langage/Version|Langages/versions', 'Dépendances principales', 'Stockage', 'Tests', 'Plateforme cible|Plateformes cibles', 'Type de projet', 'Objectifs de performance', 'Contraintes', 'Échelle/Périmètre|Échelle'),
    structureDecision: ['Décision de structure'],
  },
  de: {
    sections: sections('Zusammenfassung', 'Technischer Kontext', 'Projektstruktur', 'Komplexitätsverfolgung|Komplexität'),
    fields: fields('Sprache/Version', 'Hauptabhängigkeiten|Primäre Abhängigkeiten', 'Speicherung|Speicher', 'Tests', 'Zielplattform', 'Projekttyp', 'Leistungsziele|Performanceziele', 'Einschränkungen|Randbedingungen', 'Umfang|Skalierung/Umfang'),
    structureDecision: ['Strukturentscheidung'],
  },
  ru: {
    sections: sections('Резюме|Краткое описание|Сводка', 'Технический контекст', 'Структура проекта', 'Отслеживание сложности|Учёт сложности'),
    fields: fields('Язык/Версия', 'Основные зависимости', 'Хранилище|Хранение', 'Тестирование', 'Целевая платформа', 'Тип проекта', 'Цели производительности', 'Ограничения', 'Масштаб/Объём|Масштаб'),
    structureDecision: ['Решение по структуре'],
  },
};

/** A name in the form of the tables' keys. */
export const keyOf = (name: string): string => {
  const plain = name.toLowerCase().replace(/[\s_]+/g, ' ');
  return (/[/／]/.test(plain) ? plain.replace(/ ?[/／] ?/g, '/') : plain).trim();
};

const SECTION_BY_KEY = new Map<string, SectionName>();
const FIELD_BY_KEY = new Map<string, FieldName>();
const DECISION_KEYS = new Set<string>();
for (const language of Object.values(LANGUAGES)) {
  for (const name of SECTION_NAMES) if (name !== 'Constitution Check') for (const word of language.sections[name]) SECTION_BY_KEY.set(word.toLowerCase(), name);
  for (const name of FIELD_NAMES) for (const word of language.fields[name]) FIELD_BY_KEY.set(word.toLowerCase(), name);
  for (const word of language.structureDecision) DECISION_KEYS.add(word.toLowerCase());
}

const NUMBERING = /^(?:\d+(?:\.\d+)*[.)、]?|[ivx]+\.)\s+/i;
const NO_NAME_END = /[^\p{Alpha}\d)）]/u;

const PARTING = / [-—–/|·] /;

/** The possible names in a heading or label: as written, without numbering and decoration, and each half of a bilingual one. */
function candidatesOf(written: string): readonly string[] {
  const plain = trimEdges(written, OUTSIDE_WORDS, NO_NAME_END).replace(/\s+/g, ' ').replace(NUMBERING, '');
  const parts = closingAside(plain);
  const halves = PARTING.test(plain) ? plain.split(PARTING, 2) : [];
  return parts === undefined ? [plain, ...halves] : [plain, parts.before, parts.aside, ...halves];
}

function lookUp<Name>(table: ReadonlyMap<string, Name>, written: string): Name | undefined {
  for (const candidate of candidatesOf(written)) {
    const name = table.get(keyOf(candidate));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The template section of a heading in any language, except the Constitution Check. */
export const sectionNameOf = memoize((heading): SectionName | undefined => lookUp(SECTION_BY_KEY, heading));

/** The field of Technical Context of a label in any language. */
export const fieldNameOf = memoize((label): FieldName | undefined => lookUp(FIELD_BY_KEY, label));

/** Whether a label is Structure Decision in any language. */
export function isStructureDecision(label: string): boolean {
  return candidatesOf(label).some((candidate) => DECISION_KEYS.has(keyOf(candidate)));
}

const DECISION_BEGINS: readonly string[] = [...new Set([...DECISION_KEYS].map((key) => key.split(' ', 1).join('')))];

/** A fast test for texts that contain the label Structure Decision in any language. */
export function mayHoldStructureDecision(text: string): boolean {
  const lower = text.toLowerCase();
  return DECISION_BEGINS.some((word) => lower.includes(word));
}

const STOCK_FIELDS: ReadonlySet<string> = new Set(FIELD_NAMES.map(keyOf));
const STOCK_SECTIONS: ReadonlySet<string> = new Set(SECTION_NAMES.map(keyOf));

/** Whether a label is an English one of the stock template. */
export function isEnglishName(label: string): boolean {
  return STOCK_FIELDS.has(keyOf(label));
}

/** The names of a field in all languages. */
export function fieldWordings(name: FieldName): readonly string[] {
  return Object.values(LANGUAGES).flatMap((language) => language.fields[name]);
}

/** The names of a section in all languages; of the Constitution Check, the words for a constitution. */
export function sectionWordings(name: SectionName): readonly string[] {
  return name === 'Constitution Check' ? [CONSTITUTION_WORDS] : Object.values(LANGUAGES).flatMap((language) => language.sections[name]);
}

/** Whether a heading is an English one of the stock template. */
export const isStockTitle = memoize((title): boolean => candidatesOf(title).some((candidate) => STOCK_SECTIONS.has(keyOf(candidate))));

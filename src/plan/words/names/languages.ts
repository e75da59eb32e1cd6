import type { FieldName, SectionName } from '../../model.js';

/** The names of sections, fields and decision in one language. Add a word to the row of its language. */
export interface Language {
  readonly sections: Readonly<Record<Exclude<SectionName, 'Constitution Check'>, readonly string[]>>;
  readonly fields: Readonly<Record<FieldName, readonly string[]>>;
  readonly structureDecision: readonly string[];
  /** The name of the Constitution Check in messages. */
  readonly check: string;
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

/** The names by language, with `|` between alternatives. Names of the Constitution Check are in `check-title.ts`. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    sections: sections('Summary', 'Technical Context', 'Project Structure', 'Complexity Tracking'),
    fields: fields('Language/Version|Languages/Versions', 'Primary Dependencies', 'Storage|Persistence', 'Testing|Test|Tests', 'Target Platform', 'Project Type', 'Performance Goals', 'Constraints', 'Scale/Scope'),
    structureDecision: ['Structure Decision'],
    check: 'Constitution Check',
  },
  ja: {
    sections: sections('概要|サマリー|要約', '技術コンテキスト|技術的コンテキスト', 'プロジェクト構造|プロジェクト構成|プロジェクトファイル構造', '複雑さトラッキング|複雑性トラッキング|複雑度トラッキング|複雑さの追跡|複雑性追跡|複雑性の追跡'),
    fields: fields('言語/バージョン|言語/ランタイム', '主要依存|主要依存関係|主要な依存関係', 'ストレージ', 'テスト', '対象プラットフォーム|ターゲットプラットフォーム', 'プロジェクトタイプ|プロジェクト種別|プロジェクトの種類', 'パフォーマンス目標|性能目標', '制約|制約条件', 'スケール/スコープ|スケール/範囲|規模/範囲|規模/スコープ'),
    structureDecision: ['構造決定', '構造の決定', '構成決定', '構造の選択'],
    check: '憲章チェック',
  },
  zh: {
    sections: sections('摘要|概要|总结|總結', '技术上下文|技術上下文|技術背景|技术背景|技術情境|技术语境|技術環境|技术环境', '项目结构|專案結構|项目架构', '复杂度追踪|复杂度跟踪|复杂性追踪|复杂性跟踪|複雜度追蹤|複雜性追蹤'),
    fields: fields('语言/版本|語言/版本', '主要依赖|主要依赖项|主要相依套件|主要相依|主要依賴', '存储|儲存|储存|存儲|資料儲存|数据存储', '测试|測試', '目标平台|目標平台', '项目类型|專案類型|項目類型', '性能目标|性能目標|效能目標', '约束|约束条件|約束|限制|限制條件|約束條件|限制與約束|限制与约束', '规模/范围|規模/範圍'),
    structureDecision: ['结构决策', '結構決策', '结构决定', '結構決定'],
    check: '宪章检查',
  },
  ko: {
    sections: sections('요약|개요', '기술 컨텍스트|기술 맥락|기술적 컨텍스트', '프로젝트 구조', '복잡성 추적|복잡도 추적'),
    fields: fields('언어/버전', '주요 의존성|주요 종속성', '저장소|스토리지', '테스트|테스팅', '대상 플랫폼|타겟 플랫폼|목표 플랫폼', '프로젝트 유형|프로젝트 타입', '성능 목표', '제약 조건|제약사항|제약|제약 사항', '규모/범위'),
    structureDecision: ['구조 결정', '구조 결정사항'],
    check: '헌법 검토',
  },
  es: {
    sections: sections('Resumen', 'Contexto técnico', 'Estructura del proyecto|Estructura de proyecto|Estructura', 'Seguimiento de complejidad|Seguimiento de la complejidad|Complejidad'),
    fields: fields('Lenguaje/Versión|Lenguajes/versiones|Lenguaje y versión|Lenguajes', 'Dependencias principales|Dependencias primarias|Dependencias', 'Almacenamiento|Persistencia', 'Pruebas|Testing', 'Plataforma objetivo|Plataforma de destino', 'Tipo de proyecto', 'Objetivos de rendimiento|Metas de rendimiento|Rendimiento', 'Restricciones', 'Escala/Alcance|Escala|Alcance'),
    structureDecision: ['Decisión de estructura', 'Decisión estructural'],
    check: 'Verificación constitucional',
  },
  pt: {
    sections: sections('Resumo', 'Contexto técnico', 'Estrutura do projeto', 'Rastreamento de complexidade|Acompanhamento de complexidade|Controle de complexidade'),
    fields: fields('Linguagem/Versão', 'Dependências principais|Dependências primárias|Dependências', 'Armazenamento|Persistência', 'Testes', 'Plataforma-alvo|Plataforma alvo|Plataforma', 'Tipo de projeto', 'Metas de performance|Metas de desempenho|Objetivos de desempenho', 'Restrições', 'Escala/Escopo|Escala'),
    structureDecision: ['Decisão de estrutura', 'Decisão estrutural'],
    check: 'Verificação da Constituição',
  },
  fr: {
    sections: sections('Résumé', 'Contexte technique', 'Structure du projet', 'Suivi de la complexité|Suivi de complexité'),
    fields: fields('Langage/Version|Langages/versions', 'Dépendances principales', 'Stockage', 'Tests', 'Plateforme cible|Plateformes cibles', 'Type de projet', 'Objectifs de performance', 'Contraintes', 'Échelle/Périmètre|Échelle'),
    structureDecision: ['Décision de structure'],
    check: 'Vérification de la constitution',
  },
  de: {
    sections: sections('Zusammenfassung', 'Technischer Kontext', 'Projektstruktur', 'Komplexitätsverfolgung|Komplexität'),
    fields: fields('Sprache/Version', 'Hauptabhängigkeiten|Primäre Abhängigkeiten', 'Speicherung|Speicher', 'Tests', 'Zielplattform', 'Projekttyp', 'Leistungsziele|Performanceziele', 'Einschränkungen|Randbedingungen', 'Umfang|Skalierung/Umfang'),
    structureDecision: ['Strukturentscheidung'],
    check: 'Verfassungsprüfung',
  },
  ru: {
    sections: sections('Резюме|Краткое описание|Сводка', 'Технический контекст', 'Структура проекта', 'Отслеживание сложности|Учёт сложности'),
    fields: fields('Язык/Версия', 'Основные зависимости', 'Хранилище|Хранение', 'Тестирование', 'Целевая платформа', 'Тип проекта', 'Цели производительности', 'Ограничения', 'Масштаб/Объём|Масштаб'),
    structureDecision: ['Решение по структуре'],
    check: 'Проверка конституции',
  },
};

import { describe, expect, test } from '@jest/globals';
import { predates } from '../../src/constitution/standing/newer-principles.js';
import { readConstitution, type ConstitutionFile } from '../../src/constitution/reading/read.js';
import { parsePlan } from '../../src/plan/parse/parse-plan.js';

const read = (footer: string): ConstitutionFile => readConstitution(`# Workshop Constitution\n\n## Core Principles\n\n### I. Small Steps\n\nOne change at a time.\n\n## Governance\n\n${footer}\n`, 'constitution.md');

describe('when a constitution was amended', () => {
  test.each([
    ['**Version**: 1.1.0 | **Ratified**: 2025-11-02 | **Last Amended**: 2026-01-18', '2026-01-18'],
    ['**Version**: 1.1.0 | **Ratified**: November 2, 2025 | **Last Amended**: January 18, 2026', '2026-01-18'],
    ['**Version**: 1.0.0 | **Ratified**: 2025-11-02', '2025-11-02'],
    ['**Version**: 1.0.0\n**Last Updated**: 2026-01-18\n**Next Review**: 2026-07-18', '2026-01-18'],
    ['**版本**: 1.0.0\n**最后更新**: 2026-01-18\n**下次审查日期**: 2026-04-18', '2026-01-18'],
    ['**バージョン**: 1.0.0 | **最終更新日**: 2026年1月18日 | **次回見直し**: 2026年7月1日', '2026-01-18'],
    ['**버전**: 1.0.0 | **최종 개정일**: 2026. 1. 18. | **다음 검토**: 2026. 7. 1.', '2026-01-18'],
    ['**Versión**: 1.0.0 | **Última actualización**: 18 de enero de 2026 | **Próxima revisión**: 1 de julio de 2026', '2026-01-18'],
    ['**Version**: 1.0.0 | **Zuletzt geändert**: 18. Januar 2026 | **Nächste Überprüfung**: 1. Juli 2026', '2026-01-18'],
    ['**Version**: 1.0.0 | **Dernière mise à jour**: 18 janvier 2026 | **Prochaine revue**: 1er juillet 2026', '2026-01-18'],
    ['**Версия**: 1.0.0 | **Изменена**: 18 января 2026 г. | **Следующая проверка**: 1 июля 2026 г.', '2026-01-18'],
    ['**Version**: 1.0.0 | **Güncellendi**: 18 Ocak 2026 | **Sonraki inceleme**: 1 Temmuz 2026', '2026-01-18'],
    ['**Version**: 1.0.0 | **Last Amended**: TODO\n\n<!-- Example: Version: 2.1.1 | Ratified: 2025-06-13 | Last Amended: 2025-07-16 -->', undefined],
    ['**Version**: 1.0.0 | **Next Review**: 2026-07-18', undefined],
  ])('%s', (footer, amended) => {
    expect(read(footer).amended).toBe(amended);
  });
});

describe('a plan of this date is older than an amendment of 2026-01-18', () => {
  const constitution = read('**Version**: 1.1.0 | **Ratified**: 2025-11-02 | **Last Amended**: 2026-01-18');
  test.each([
    ['**Date**: 2026-01-17', true],
    ['**Date**: 2026-01-18', false],
    ['**Date**: January 17, 2026', true],
    ['**Date**: January 19, 2026', false],
    ['**Date**: Dec. 3rd, 2025', true],
    ['**Date**: 17 January 2026', true],
    ['**Date**: 17-Jan-2026', true],
    ['**Date**: the 19th of January, 2026', false],
    ['**日付**: 2026年1月17日', true],
    ['**日期**: 2026年2月1日', false],
    ['**날짜**: 2026년 1월 17일', true],
    ['**Fecha**: 17 de enero de 2026', true],
    ['**Data**: 19 de janeiro de 2026', false],
    ['**Datum**: 17. Januar 2026', true],
    ['**Дата**: 17 января 2026', true],
    ['**Data**: 17 stycznia 2026', true],
    ['**Tarih**: 17 Ocak 2026', true],
    ['**Ngày**: 17 tháng 1 năm 2026', true],
    ['**Date**: 17/01/2026', true],
    ['**Date**: 01/17/2026', true],
    ['**Datum**: 03.01.2026', true],
    ['**Last Updated**: 2026-01-17', true],
    ['**Date**: 2026-01-19 | **Last Updated**: 2026-01-10', false],
    // Ambiguous: the third of April or the fourth of March.
    ['**Date**: 03/04/2025', false],
    ['**Date**: 2025-13-45', false],
    ['**Date**: Q3 2025', false],
    ['**Date**: last March', false],
    ['**Due Date**: 2025-12-01', false],
  ])('%s: %s', (metadata, older) => {
    const plan = parsePlan(`# Implementation Plan: Export\n\n**Branch**: \`004-export\` | ${metadata}\n\n## Summary\n\nExports run nightly.\n`, { path: 'plan.md' });
    expect(predates(plan, { title: '', source: '', origin: 'file', principles: [], history: constitution.history })).toBe(older);
  });
});

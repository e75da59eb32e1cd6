import { labelledDates } from '../../plan/dates/labelled-dates.js';
import { normalizeWords } from '../../plan/words/similarity/significant-words.js';
import type { History } from '../constitution.js';

const RATIFIED = /ratif|adopted|批准|制定|生效|비준|제정|принята|утвержд|verabschiedet|approvata|aprobada|aprovada/i;
const AMENDED = /amend|(?:last|latest) (?:updated?|revis\w+|modif\w+|change)|^(?:updated|revised)$|最[后後終终](?:更新|修[订訂改正]|改[定訂正])|修[订訂][日时]|更新日|改[定訂正]日?$|개정|수정일?$|갱신일|enmienda|emenda|modifica|actualiza|atualiza|alteração|dernière m|mise à jour|zuletzt|geändert|aktualisiert|изменен|обновлен|змінен|оновлен|aggiornament|gewijzigd|bijgewerkt|aktualizac|zmian|güncelle|değişiklik|perubahan|diperbarui|cập nhật|sửa đổi/i;
const COMMENTS = /<!--([\s\S]*?)-->/gu;
const KEPT = /unchanged|no change|無変更|变更なし|未变|保持不变|sin cambios|sem alteraç/i;

/** `2.1.0 → 2.2.0`: the report is not about the first version, which adds all principles. */
const FROM_VERSION = /(?<![\d.])v?[1-9]\d{0,3}(?:\.\d{1,4}){1,2}\s{0,3}(?:→|->|=>|to\s)/u;
const ADDED = /(?<!\p{Alpha})(?:added|adds?|new)(?!\p{Alpha})|新增|追加|추가|añadid|nuevo|adicionad|novo/iu;

/** Reads the dates and the report on the latest change from a constitution. */
export function readHistory(source: string): History {
  // Dates in comments may be the template's example.
  const dates = labelledDates(source.replace(COMMENTS, ''));
  const ratified = dates.find(({ label }) => RATIFIED.test(label))?.date;
  const amended = dates.filter(({ label }) => AMENDED.test(label)).map(({ date }) => date).sort().at(-1);
  const [[, report = ''] = []] = source.matchAll(COMMENTS);
  const lines = report.split('\n').filter((line) => !KEPT.test(line));
  const added = FROM_VERSION.test(report) ? lines.filter((line) => ADDED.test(line)) : [];
  return {
    ...(ratified !== undefined && { ratified }),
    ...(amended !== undefined && { amended }),
    changes: normalizeWords(lines.join('\n')),
    added: normalizeWords(added.join('\n')),
  };
}

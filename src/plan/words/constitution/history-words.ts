/** The label of the date of ratification. */
export const RATIFIED = /ratif|adopted|批准|制定|生效|비준|제정|принята|утвержд|verabschiedet|approvata|aprobada|aprovada/i;
/** The label of the date of the last amendment. */
export const AMENDED = /amend|(?:last|latest) (?:updated?|revis\w+|modif\w+|change)|^(?:updated|revised)$|最[后後終终](?:更新|修[订訂改正]|改[定訂正])|修[订訂][日时]|更新日|改[定訂正]日?$|개정|수정일?$|갱신일|enmienda|emenda|modifica|actualiza|atualiza|alteração|dernière m|mise à jour|zuletzt|geändert|aktualisiert|изменен|обновлен|змінен|оновлен|aggiornament|gewijzigd|bijgewerkt|aktualizac|zmian|güncelle|değişiklik|perubahan|diperbarui|cập nhật|sửa đổi/i;
/** Lines of a report about what did not change. */
export const UNCHANGED = /unchanged|no change|無変更|变更なし|未变|保持不变|sin cambios|sem alteraç/i;
/** `2.1.0 → 2.2.0`: the report is not about the first version, which adds all principles. */
export const FROM_VERSION = /(?<![\d.])v?[1-9]\d{0,3}(?:\.\d{1,4}){1,2}\s{0,3}(?:→|->|=>|to\s)/u;
/** Lines of a report about additions. */
export const ADDED = /(?<!\p{Alpha})(?:added|adds?|new)(?!\p{Alpha})|新增|追加|추가|añadid|nuevo|adicionad|novo/iu;
/** The version of a constitution. */
export const VERSION_LINE = /(?:version|versión|versão|version|версия|バージョン|版本|버전)\s*[:：]\s*v?(\d+(?:\.\d+)*)/u;

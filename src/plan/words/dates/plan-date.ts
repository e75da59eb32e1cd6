import type { Plan } from '../../model.js';
import { readDate } from './read-date.js';

const WRITTEN = /^(?:(?:plan )?date|created(?: on)?|creation date|日期|创建日期|建立日期|日付|作成日|날짜|작성일|fecha(?: de creación)?|data(?: de criação| utworzenia)?|datum|erstellt(?: am)?|dato|dátum|päivämäärä|tarih|tanggal|дата(?: создания)?|ngày|วันที่|التاريخ|תאריך)$/i;
const UPDATED = /^(?:last )?(?:updated|revised)$|^(?:最后更新|最後更新|最終更新|更新日期?|수정일|última actualización|última atualização|dernière mise à jour|zuletzt aktualisiert|обновлено)$/i;

/** The date of a plan in ISO format: when it was written, else when it was last updated. */
export function planDate({ metadata }: Plan): string | undefined {
  const dateBelow = (label: RegExp): string | undefined => {
    const dates = metadata.filter((field) => label.test(field.label)).map(({ value }) => readDate(value));
    return dates.find((date) => date !== undefined);
  };
  return dateBelow(WRITTEN) ?? dateBelow(UPDATED);
}

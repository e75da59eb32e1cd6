import { wordSet } from '../word-set.js';

/** Nouns for the verdict in summary lines, by language. */
const VERDICTS: ReadonlySet<string> = wordSet(`
  verdict result results conclusion outcome
  veredicto dictamen resultado conclusión resumen
  veredito parecer conclusão resumo
  bilan résultat conclusion
  ergebnis gesamtergebnis prüfergebnis fazit urteil gesamturteil gesamtbewertung gesamtstatus
  verdetto esito risultato conclusione giudizio
  oordeel resultaat uitkomst conclusie eindoordeel
  werdykt wynik wniosek podsumowanie
  verdikt výsledek výsledok závěr záver souhrn
  rezultat zaključak zaključek concluzie
  eredmény következtetés összegzés
  resultat slutsats utfall konklusion konklusjon
  tulos johtopäätös yhteenveto tulemus rezultāts rezultatas išvada
  sonuç karar özet
  αποτέλεσμα συμπέρασμα
  вердикт итог результат вывод заключение висновок підсумок резултат извод
  hasil kesimpulan putusan
  kết\u00a0quả kết\u00a0luận
  ผลลัพธ์ ผลการตรวจสอบ สรุป บทสรุป
  النتيجة الخلاصة الحكم نتیجه
  תוצאה מסקנה סיכום
  परिणाम निष्कर्ष
  结论 結論 结果 結果 判定 裁定 總評 总评 判断 総評 結び 결론 결과 판정 총평
`);
/** Nouns for exceptions in summary lines, by language. */
const EXCEPTIONS: ReadonlySet<string> = wordSet(`
  exceptions violations deviations waivers justifications
  excepciones desviaciones violaciones justificaciones
  exceções desvios violações justificativas
  dérogations écarts violations justifications
  ausnahmen abweichungen verstöße begründungen
  eccezioni deroghe deviazioni violazioni
  uitzonderingen afwijkingen schendingen
  wyjątki odstępstwa naruszenia výjimky výnimky odchylky porušení porušenia izuzeci odstupanja
  kivételek eltérések excepții abateri undantag avvikelser unntak undtagelser avvik poikkeukset
  istisnalar sapmalar ihlaller εξαιρέσεις αποκλίσεις
  исключения отклонения нарушения винятки відхилення порушення изключения
  pengecualian penyimpangan pelanggaran ngoại\u00a0lệ vi\u00a0phạm ข้อยกเว้น الاستثناءات استثناءات חריגים अपवाद
  例外 例外事項 例外事项 违规 違反 豁免 예외 예외사항 위반
`);
const JUSTIFIED: ReadonlySet<string> = wordSet(`
  justified accepted documented approved known open see below
  justificadas justificados aceptadas documentadas aceitas justifiées acceptées documentées
  begründete gerechtfertigte dokumentierte genehmigte giustificate accettate gerechtvaardigde
  uzasadnione zaakceptowane zdůvodněné odůvodněné zdôvodnené gerekçeli onaylı
  обоснованные обґрунтовані beralasan disetujui
`);
/** Words beside these nouns. */
const BESIDE: ReadonlySet<string> = wordSet(`
  gate gates check final overall initial general global total
  del de do da of the della del general finale globale complessivo iniziale inicial geral
  gesamt algemeen końcowy końcowa ogólny ogólna wstępny celkový celková
  genel nihai konečný ukupni végső slutlig kokonaisvaltainen
  общий итоговый окончательный загальний підсумковий
  akhir keseluruhan cuối cùng chung 最终 最終 総合 综合 綜合 최종 종합
`);
const MOST_WORDS = 3;

/** Whether a name in lower case means the verdict of all gates or the exceptions: `Veredito`, `Esito finale`, `Begründete Ausnahmen`. */
export function isSummaryNoun(name: string): boolean {
  return isMadeOf(name, VERDICTS, BESIDE) || isMadeOf(name, EXCEPTIONS, JUSTIFIED);
}

function isMadeOf(name: string, nouns: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if (nouns.has(name)) return true;
  const parts = name.split(' ');
  return parts.length <= MOST_WORDS && parts.some((part) => nouns.has(part)) && parts.every((part) => nouns.has(part) || others.has(part));
}

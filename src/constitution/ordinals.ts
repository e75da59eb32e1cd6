const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const CJK_DIGITS = '一二三四五六七八九';

const ARABIC = /\d+/;
const ROMAN = /^[ivxlc]+$/;
const CJK = /^[一二三四五六七八九]?十?[一二三四五六七八九]?$/;

/** An ordinal in Arabic numerals, however it is written: `IV`, `P4`, `4.`, `四`. Undefined for one that counts nothing (`A`). */
export function arabicOrdinal(ordinal: string): string | undefined {
  const plain = ordinal.normalize('NFKC').toLowerCase().trim();
  const digits = ARABIC.exec(plain)?.[0];
  if (digits !== undefined) return String(Number(digits));
  if (ROMAN.test(plain)) return String(romanValue(plain));
  if (plain !== '' && CJK.test(plain)) return String(cjkValue(plain));
  return undefined;
}

function romanValue(numeral: string): number {
  const values = Array.from(numeral, (letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function cjkValue(numeral: string): number {
  const [tens, units] = numeral.split('十');
  if (units === undefined) return CJK_DIGITS.indexOf(numeral) + 1;
  return (tens === '' ? 1 : cjkDigit(tens)) * 10 + cjkDigit(units);
}

function cjkDigit(digit: string | undefined): number {
  return digit === undefined || digit === '' ? 0 : CJK_DIGITS.indexOf(digit) + 1;
}

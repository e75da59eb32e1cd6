import { decodeString } from 'micromark-util-decode-string';

/** The characters for which a backslash escape or a character reference stands; other text is itself. */
export function decodeEscape(written: string): string {
  return decodeString(written);
}

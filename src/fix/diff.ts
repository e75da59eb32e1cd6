import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** The change as a patch for `git apply`; empty without a change. */
export function diffOf(path: string, source: string, output: string): string {
  return source === output ? '' : createTwoFilesPatch(`a/${path}`, `b/${path}`, source, output, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
}

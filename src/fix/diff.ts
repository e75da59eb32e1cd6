import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** What changed in a file, as a patch that git applies; empty where nothing did. */
export function diffOf(path: string, source: string, output: string): string {
  return source === output ? '' : createTwoFilesPatch(`a/${path}`, `b/${path}`, source, output, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
}

import type { PageData } from './state/page-model.js';

/** The data that the reporter embedded in the page. */
export function readData(): PageData {
  const data: unknown = JSON.parse(document.getElementById('data')?.textContent ?? 'null');
  if (!isPageData(data)) throw new TypeError('This page holds no report of plan-lint');
  return data;
}

function isPageData(value: unknown): value is PageData {
  return typeof value === 'object' && value !== null && 'groups' in value && 'rules' in value && 'hints' in value;
}

import type { PageData, PlanData } from '../state/page-model.js';

const WEB = /^https?:\/\//i;
const ROOTED = /^(?:\/|[a-z]:\/)/i;

/** The link to the plan. */
export function planLink({ path }: Pick<PlanData, 'path'>, { linkBase }: Pick<PageData, 'linkBase'>): string {
  const steps = path.split('/').map(encodeURIComponent).join('/');
  if (ROOTED.test(path)) return `file://${path.startsWith('/') ? '' : '/'}${steps}`;
  return linkBase === '' || linkBase.endsWith('/') ? `${linkBase === '' ? './' : linkBase}${steps}` : `${linkBase}/${steps}`;
}

/** The link to a line of the plan, with an anchor that code hosts understand. */
export function lineLink(plan: Pick<PlanData, 'path'>, line: number, data: Pick<PageData, 'linkBase'>): string {
  return `${planLink(plan, data)}${WEB.test(data.linkBase) ? '?plain=1' : ''}#L${line}`;
}

/** The URL of a rule's documentation, if it is http or https; a plug-in may return anything. */
export function webLink(url: string): string | undefined {
  return WEB.test(url) ? url : undefined;
}

import type { PageData, PlanData } from '../state/page-model.js';

const WEB = /^https?:\/\//i;
const ROOTED = /^(?:\/|[a-z]:\/)/i;

/** Where the plan can be read. */
export function planLink({ path }: Pick<PlanData, 'path'>, { linkBase }: Pick<PageData, 'linkBase'>): string {
  const steps = path.split('/').map(encodeURIComponent).join('/');
  if (ROOTED.test(path)) return `file://${path.startsWith('/') ? '' : '/'}${steps}`;
  return linkBase === '' || linkBase.endsWith('/') ? `${linkBase === '' ? './' : linkBase}${steps}` : `${linkBase}/${steps}`;
}

/** The line in it; hosts of code show it. */
export function lineLink(plan: Pick<PlanData, 'path'>, line: number, data: Pick<PageData, 'linkBase'>): string {
  return `${planLink(plan, data)}${WEB.test(data.linkBase) ? '?plain=1' : ''}#L${line}`;
}

/** A rule's page; a plug-in may say anything there. */
export function webLink(url: string): string | undefined {
  return WEB.test(url) ? url : undefined;
}

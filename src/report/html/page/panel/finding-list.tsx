import type { ComponentChild } from 'preact';
import { lineLink, webLink } from './links.js';
import type { ExcuseData, FindingData, PageData, PlanData } from '../state/page-model.js';

interface Props {
  readonly plan: PlanData;
  readonly data: PageData;
}

/** Findings as a list; nothing if there are none. */
export function FindingList({ findings, plan, data }: Props & { readonly findings: readonly FindingData[] }): ComponentChild {
  if (findings.length === 0) return null;
  return <ul class="findings">{findings.map((finding, index) => <FindingItem key={index} finding={finding} plan={plan} data={data} />)}</ul>;
}

/** A finding with its hint or its excuse. */
function FindingItem({ finding, plan, data }: Props & { readonly finding: FindingData }): ComponentChild {
  const { severity, message, hint, line, excuse, messageId } = finding;
  const { id = '', url = '' } = data.rules[finding.rule] ?? {};
  const name = <bdi>{id}/{messageId}</bdi>;
  const href = webLink(url);
  return (
    <li class={excuse === undefined ? `finding ${severity}` : 'finding excused'}>
      <p>
        <b class="severity">{excuse === undefined ? severity : wordFor(excuse)}</b> <span dir="auto">{quoted(message)}</span>{' '}
        <a class="line" href={lineLink(plan, line, data)}>line {line}</a>
      </p>
      <p class="hint" dir="auto">{excuse?.reason ?? quoted(data.hints[hint] ?? '')}</p>
      <p class="rule">{href === undefined ? name : <a href={href}>{name}</a>}</p>
    </li>
  );
}

/** Formats the parts of a message between backticks as code. */
function quoted(text: string): ComponentChild {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}

function wordFor({ kind, line }: ExcuseData): string {
  switch (kind) {
    case 'waiver':
      return `waived on line ${line ?? ''}`;
    case 'suppression':
      return `suppressed on line ${line ?? ''}`;
    case 'baseline':
      return 'known from the baseline';
  }
}

import type { ComponentChild } from 'preact';
import { FindingList } from './finding-list.js';
import { lineLink } from './links.js';
import type { CellData, FindingData, GateData, PageData, PlanData } from '../state/page-model.js';
import { VERDICT_WORDS } from '../state/verdicts.js';
import { VerdictSign } from '../charts/verdict-sign.js';

interface Props {
  readonly cell: CellData | null;
  readonly findings: readonly FindingData[];
  readonly plan: PlanData;
  readonly data: PageData;
}

/** The gates of a principle, each with the findings at its line; other findings come last. */
export function GateList({ cell, findings, plan, data }: Props): ComponentChild {
  const gates = cell?.gates ?? [];
  const rest = findings.filter(({ line }) => !gates.some((gate) => gate.line === line));
  return (
    <>
      {gates.length > 0 && (
        <ol class="gates">
          {gates.map((gate, index) => (
            <Gate key={index} gate={gate} isOnly={gates.length === 1} findings={findings.filter(({ line }) => line === gate.line)} plan={plan} data={data} />
          ))}
        </ol>
      )}
      {cell?.verdict === 'missing' && gates.length === 0 && <p class="empty">The plan checks no gate of this principle.</p>}
      <FindingList findings={rest} plan={plan} data={data} />
    </>
  );
}

interface GateProps extends Omit<Props, 'cell'> {
  readonly gate: GateData;
  /** The only gate has the verdict of the principle, which the heading shows. */
  readonly isOnly: boolean;
}

function Gate({ gate, isOnly, findings, plan, data }: GateProps): ComponentChild {
  const { line, verdict, text, evidence, asserted, superseded } = gate;
  const facts = [asserted ? 'no status: taken as asserted' : '', superseded ? 'a later check decides' : ''].filter((fact) => fact !== '');
  return (
    <li class={superseded ? 'gate superseded' : 'gate'}>
      <p class="statement">
        {!isOnly && <span class={`chip ${verdict}`}><VerdictSign verdict={verdict} /> {VERDICT_WORDS[verdict]}</span>} <span dir="auto">{text}</span>{' '}
        <a class="line" href={lineLink(plan, line, data)}>line {line}</a>
      </p>
      {facts.length > 0 && <p class="facts">{facts.join('; ')}</p>}
      {evidence !== '' && <p class="evidence" dir="auto"><span class="hidden">Evidence: </span>{evidence}</p>}
      <FindingList findings={findings} plan={plan} data={data} />
    </li>
  );
}

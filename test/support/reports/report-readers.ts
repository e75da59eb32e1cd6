import { Ajv, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { digEntries } from '../dig.js';

const validateSarif = sarifSchema();
const validateGitlab = new Ajv().compile(Object.fromEntries(digEntries(JSON.parse(schemaText('gitlab-code-quality.json')))));
const junitSchema = schemaText('junit.xsd');

/** The errors of a SARIF log by the published schema. */
export function sarifErrors(log: string): readonly string[] {
  return errorsOf(validateSarif, JSON.parse(log));
}

/** The errors of a Code Quality report by the fields that GitLab requires. */
export function gitlabErrors(report: string): readonly string[] {
  return errorsOf(validateGitlab, JSON.parse(report));
}

/** The errors of JUnit reports by their XSD. */
export async function junitErrors(reports: readonly string[]): Promise<readonly string[]> {
  const xml = reports.map((contents, index) => ({ fileName: `report-${String(index)}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [junitSchema] });
  return errors.map(({ message }) => message);
}

/** A workflow command as GitHub's runner parses it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Parses a line of a job's output as the runner does (its `ActionCommand.TryParseV2`); throws for a line that is no command. */
export function parseWorkflowCommand(line: string): WorkflowCommand {
  const end = line.indexOf('::', 2);
  if (!line.startsWith('::') || end < 0) throw new Error(`No workflow command: ${line}`);
  const [name = '', ...list] = line.slice(2, end).split(' ');
  const pairs = list.join(' ').split(',').filter((pair) => pair !== '').map((pair) => pairOf(pair));
  return { name, properties: Object.fromEntries(pairs), data: unescapeData(line.slice(end + 2)) };
}

function pairOf(pair: string): [string, string] {
  const [name = '', value, ...rest] = pair.split('=');
  if (value === undefined) throw new Error(`No property: ${pair}`);
  return [name.trim(), unescapeProperty([value, ...rest].join('='))];
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function errorsOf(validate: ValidateFunction, value: unknown): readonly string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** Compiles the schema, which is of draft 4, after removing what ajv does not support. */
function sarifSchema(): ValidateFunction {
  const schema = Object.fromEntries(digEntries(JSON.parse(schemaText('sarif-2.1.0.json'))).filter(([name]) => name !== '$schema' && name !== 'id'));
  const formats = { uri: (text: string) => URL.canParse(text), 'uri-reference': isReference, 'date-time': true } as const;
  return new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(schema);
}

function isReference(text: string): boolean {
  return /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/.test(text) && URL.canParse(text, 'file:///');
}

function schemaText(name: string): string {
  return readFileSync(new URL(`../../../../test/support/reports/schemas/${name}`, import.meta.url), 'utf8');
}

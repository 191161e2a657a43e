import type { TrainerConfig } from '@micrograd-playground/engine';
import { jsLiteral } from './jsLiteral.ts';

/** A configuration that is exported under a name. */
export interface NamedConfig {
  readonly name: string;
  readonly config: TrainerConfig;
}

export interface ConfigProp {
  /** `defaultConfig`, line by line. */
  readonly lines: readonly string[];
  /** What it names. */
  readonly names: readonly string[];
  /** Whether it is the one with the name, unchanged. */
  readonly isPreset: boolean;
}

/** The prop of a configuration: its fields; on the data of one that has a name, that name and what differs from it. */
export function configProp(config: TrainerConfig, preset: NamedConfig): ConfigProp {
  const onPreset = isSame(config.dataset, preset.config.dataset);
  const fields = onPreset ? changes(config, preset.config) : definedFields(config);
  const names = onPreset ? [preset.name] : [];
  if (onPreset && fields.length === 0) return { lines: [`defaultConfig={${preset.name}}`], names, isPreset: true };
  const inner = [
    ...names.map((name) => `...${name}`),
    ...fields.map(([name, value]) => `${name}: ${jsLiteral(value)}`),
  ];
  return { lines: ['defaultConfig={{', ...inner.map((line) => `  ${line},`), '}}'], names, isPreset: false };
}

type Field = readonly [name: string, value: unknown];

function definedFields(config: TrainerConfig): Field[] {
  return Object.entries(config).filter(([, value]) => value !== undefined);
}

/** The fields in which a run is not the one with the name; those that it does not have are undefined. */
function changes(config: TrainerConfig, preset: TrainerConfig): Field[] {
  const own: Readonly<Record<string, unknown>> = { ...config };
  const named: Readonly<Record<string, unknown>> = { ...preset };
  const names = [...new Set([...Object.keys(named), ...Object.keys(own)])];
  return names.filter((name) => !isSame(own[name], named[name])).map((name) => [name, own[name]]);
}

/** Whether two pieces of a configuration say the same. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || jsLiteral(one) === jsLiteral(other);
}

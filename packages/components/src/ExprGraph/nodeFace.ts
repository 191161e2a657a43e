import { operation } from '@micrograd-playground/engine';
import type { GroupNode, ShownNode } from './collapseGroups.ts';
import { formatShortNumber } from './formatNodeNumber.ts';

/** What of a node does not change with its numbers, and the room that it takes, px. */
export interface NodeFace {
  readonly kind: ShownNode['kind'];
  /** On the left of the box: an operation's symbol, a variable's name, a constant's number. */
  readonly symbol: string;
  /** The name that an author gave an operation. */
  readonly name?: string;
  readonly width: number;
  readonly height: number;
  /** Width of the part with the symbol. */
  readonly symbolWidth: number;
  /** What a group holds. */
  readonly group?: GroupFace;
}

export interface GroupFace {
  readonly id: string;
  readonly nodeCount: number;
  readonly outputCount: number;
  readonly parameterCount: number;
}

const HEIGHT = 54;
const NUMBERS_WIDTH = 126;
const SYMBOL_WIDTH = 46;
/** Width of a character of a word (`leaky_relu`), px; words are set smaller than signs. */
const CHARACTER = 7.6;
const LONGEST = 14;
const GROUP_WIDTH = 184;
const GROUP_HEIGHT = 80;
const LONGEST_NAME = 24;

/** The unchanging part of a node. A box is as wide as its word needs, whatever its numbers. */
export function nodeFace(node: ShownNode): NodeFace {
  if (node.kind === 'group') return groupFace(node);
  const { kind, op, label, data } = node;
  const symbol = op !== null ? operation(op).symbol : (label ?? (kind === 'constant' ? formatShortNumber(data) : '•'));
  const characters = Math.min(LONGEST, Math.max(symbol.length, op === null ? 0 : (label?.length ?? 0)));
  const symbolWidth = Math.max(SYMBOL_WIDTH, Math.ceil((characters * CHARACTER + 16) / 2) * 2);
  return {
    kind,
    symbol,
    ...(op !== null && label !== undefined ? { name: label } : {}),
    width: NUMBERS_WIDTH + symbolWidth,
    height: HEIGHT,
    symbolWidth,
  };
}

/** A group's card has its name above its numbers. */
function groupFace({ label, group, outputs, parameters }: GroupNode): NodeFace {
  return {
    kind: 'group',
    symbol: label,
    width: Math.max(GROUP_WIDTH, Math.ceil((Math.min(LONGEST_NAME, label.length) * CHARACTER + 100) / 2) * 2),
    height: GROUP_HEIGHT,
    symbolWidth: 0,
    group: { id: group.id, nodeCount: group.size, outputCount: outputs.length, parameterCount: parameters.length },
  };
}

export function isSameFace(a: NodeFace, b: NodeFace): boolean {
  return (
    a.kind === b.kind &&
    a.symbol === b.symbol &&
    a.name === b.name &&
    a.width === b.width &&
    a.height === b.height &&
    a.symbolWidth === b.symbolWidth &&
    a.group?.id === b.group?.id &&
    a.group?.nodeCount === b.group?.nodeCount &&
    a.group?.outputCount === b.group?.outputCount &&
    a.group?.parameterCount === b.group?.parameterCount
  );
}

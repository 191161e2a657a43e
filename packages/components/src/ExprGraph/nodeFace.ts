import type { GraphNode } from '@micrograd-playground/engine';
import { operation } from '@micrograd-playground/engine';
import { formatShortNumber } from './formatNodeNumber.ts';

/** What of a node does not change with its numbers, and the room that it takes, px. */
export interface NodeFace {
  readonly kind: GraphNode['kind'];
  /** On the left of the box: an operation's symbol, a variable's name, a constant's number. */
  readonly symbol: string;
  /** The name that an author gave an operation. */
  readonly name?: string;
  readonly width: number;
  readonly height: number;
  /** Width of the part with the symbol. */
  readonly symbolWidth: number;
}

const HEIGHT = 54;
const NUMBERS_WIDTH = 126;
const SYMBOL_WIDTH = 46;
/** Width of a character of a word (`leaky_relu`), px; words are set smaller than signs. */
const CHARACTER = 7.6;
const LONGEST = 14;

/** The unchanging part of a node. A box is as wide as its word needs, whatever its numbers. */
export function nodeFace({ kind, op, label, data }: GraphNode): NodeFace {
  const symbol = op !== null ? operation(op).symbol : (label ?? (kind === 'constant' ? formatShortNumber(data) : '•'));
  const characters = Math.min(LONGEST, Math.max(symbol.length, op === null ? 0 : (label?.length ?? 0)));
  const symbolWidth = Math.max(SYMBOL_WIDTH, Math.ceil((characters * CHARACTER + 14) / 2) * 2);
  return {
    kind,
    symbol,
    ...(op !== null && label !== undefined ? { name: label } : {}),
    width: NUMBERS_WIDTH + symbolWidth,
    height: HEIGHT,
    symbolWidth,
  };
}

export function isSameFace(a: NodeFace, b: NodeFace): boolean {
  return (
    a.kind === b.kind &&
    a.symbol === b.symbol &&
    a.name === b.name &&
    a.width === b.width &&
    a.height === b.height &&
    a.symbolWidth === b.symbolWidth
  );
}

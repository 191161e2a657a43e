import type { CSSProperties } from 'react';
import { formatExactly } from '../internal/formatNumber.ts';
import { NumberText, signOf } from '../internal/NumberText.tsx';
import type { Network, NetworkConnection, NeuronPosition } from './createNetwork.ts';
import { biasIndex, isInput } from './createNetwork.ts';
import type { NetworkLayout } from './layoutNetwork.ts';
import type { NetworkDiagramLabels } from './networkDiagramLabels.ts';
import { connectionCode, neuronCode, neuronFormula, sourceOf, targetOf } from './networkNames.ts';
import { strongestWeights } from './networkWeights.ts';

const SHOWN_WEIGHTS = 4;
/** Below this width a card lies across the whole box instead of beside its neuron. */
const BESIDE_FROM = 480;
/** Room that a card needs beside what it speaks of. */
const BESIDE_WIDTH = 196;

export interface NeuronCardProps {
  readonly network: Network;
  readonly layout: NetworkLayout;
  readonly position: NeuronPosition;
  readonly parameters: ArrayLike<number> | undefined;
  readonly words: NetworkDiagramLabels;
}

/** What a neuron computes, its bias and its strongest weights. */
export function NeuronCard({ network, layout, position, parameters, words }: NeuronCardProps) {
  const weights = parameters ? strongestWeights(network, parameters, position) : [];
  const weaker = weights.length - SHOWN_WEIGHTS;
  const column = layout.columns[position.layer];
  const place = placeBeside(layout, column?.x ?? 0, column?.ys[position.index] ?? 0, (column?.size ?? 0) / 2 + 9);
  return (
    <div
      className="mgp-NetworkDiagram-card"
      data-across={!isRoomy(layout) || undefined}
      aria-hidden="true"
      style={place}
    >
      <div className="mgp-NetworkDiagram-formula">{neuronFormula(network, position)}</div>
      <dl>
        {parameters && !isInput(position) && (
          <div>
            <dt>{words.bias}</dt>
            <dd>
              <NumberText value={parameters[biasIndex(network, position)] ?? NaN} sign />
            </dd>
          </div>
        )}
        {weights.slice(0, SHOWN_WEIGHTS).map(({ connection, weight }) => (
          <div key={connection.parameter}>
            <dt className="mgp-number">
              {isInput(position)
                ? `→ ${neuronCode(network, targetOf(connection))}`
                : `← ${neuronCode(network, sourceOf(connection))}`}
            </dt>
            <dd>
              <NumberText value={weight} sign />
            </dd>
          </div>
        ))}
      </dl>
      {weaker > 0 && <div className="mgp-NetworkDiagram-weaker">{words.weaker(weaker)}</div>}
      {!parameters && <div className="mgp-NetworkDiagram-weaker">{words.empty}</div>}
    </div>
  );
}

export interface ConnectionCardProps extends Omit<NeuronCardProps, 'position'> {
  readonly connection: NetworkConnection;
  /** Where the pointer is, px; without one the card stands at the middle of the connection. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** The weight of a connection with all its digits. */
export function ConnectionCard({ network, layout, connection, parameters, words, at }: ConnectionCardProps) {
  const weight = parameters?.[connection.parameter];
  const [from, to] = [layout.columns[connection.layer - 1], layout.columns[connection.layer]];
  const middle = {
    x: ((from?.x ?? 0) + (to?.x ?? 0)) / 2,
    y: ((from?.ys[connection.source] ?? 0) + (to?.ys[connection.target] ?? 0)) / 2,
  };
  const { x, y } = at ?? middle;
  return (
    <div
      className="mgp-NetworkDiagram-card"
      data-across={!isRoomy(layout) || undefined}
      aria-hidden="true"
      style={placeBeside(layout, x, y, 14)}
    >
      <div className="mgp-NetworkDiagram-formula">{connectionCode(network, connection)}</div>
      {weight === undefined ? (
        <div className="mgp-NetworkDiagram-weaker">{words.empty}</div>
      ) : (
        <dl>
          <div>
            <dt>{words.weight}</dt>
            <dd className="mgp-number" data-sign={signOf(weight)}>
              {weight > 0 ? '+' : ''}
              {formatExactly(weight)}
            </dd>
          </div>
        </dl>
      )}
    </div>
  );
}

/** Whether there is room for a card beside its neuron; else it covers much of the picture. */
export function isRoomy({ width }: NetworkLayout): boolean {
  return width >= BESIDE_FROM;
}

/** Where a card stands without covering the place it speaks of, and without being measured. */
function placeBeside(layout: NetworkLayout, x: number, y: number, distance: number): CSSProperties {
  const { width, height } = layout;
  if (!isRoomy(layout)) return { insetInline: 4, ...(y < height / 2 ? { bottom: 2 } : { top: 2 }) };
  return {
    ...(width - x - distance > BESIDE_WIDTH ? { left: x + distance } : { right: width - x + distance }),
    ...(y < height / 2 ? { top: Math.max(2, y - 24) } : { bottom: Math.max(2, height - y - 24) }),
  };
}

import { formatExactly } from '../internal/formatNumber.ts';
import { NumberText, signOf } from '../internal/NumberText.tsx';
import type { Network, NetworkConnection, NeuronPosition } from './createNetwork.ts';
import { biasIndex, isInput } from './createNetwork.ts';
import type { NetworkLayout } from './layoutNetwork.ts';
import type { NetworkDiagramLabels } from './networkDiagramLabels.ts';
import { connectionCode, neuronCode, neuronFormula, sourceOf, targetOf } from './networkNames.ts';
import { strongestWeights } from './networkWeights.ts';
import { isRoomy, placeCard } from './placeCard.ts';

const SHOWN_WEIGHTS = 4;

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
  const place = placeCard(layout, {
    x: column?.x ?? 0,
    y: column?.ys[position.index] ?? 0,
    distance: (column?.size ?? 0) / 2 + 9,
    lines: 2 + Math.min(weights.length, SHOWN_WEIGHTS) + (weaker > 0 ? 1 : 0),
  });
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
  const clear = y < layout.height / 2 ? y - 30 : y + 30;
  return (
    <div
      className="mgp-NetworkDiagram-card"
      data-across={!isRoomy(layout) || undefined}
      aria-hidden="true"
      style={placeCard(layout, { x, y: clear, distance: 14, lines: 2 })}
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

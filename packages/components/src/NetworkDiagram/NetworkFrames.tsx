import type { BoundaryGrid } from '@micrograd-playground/engine';
import { memo } from 'react';
import { activationGlyph } from './activationGlyph.ts';
import type { Network } from './createNetwork.ts';
import { activationOf, isInput } from './createNetwork.ts';
import { gridPatches, PATCH_CELLS } from './gridPatches.ts';
import type { NetworkLayout } from './layoutNetwork.ts';
import { TITLE_BASELINE } from './layoutNetwork.ts';
import type { NetworkDiagramLabels } from './networkDiagramLabels.ts';
import { layerTitle, neuronCode } from './networkNames.ts';

export interface NetworkFramesProps {
  readonly network: Network;
  readonly layout: NetworkLayout;
  readonly words: NetworkDiagramLabels;
  /** Still pictures, neuron by neuron, where no canvas lies on the frames. */
  readonly grids?: readonly (BoundaryGrid | undefined)[];
}

/** Titles, input names and the squares of the neurons: what does not change while a network learns. */
export const NetworkFrames = memo(function NetworkFrames({ network, layout, words, grids }: NetworkFramesProps) {
  return (
    <g>
      {layout.columns.map(({ x }, layer) => (
        <text
          key={`${network.sizes.length}/${x}`}
          className="mgp-NetworkDiagram-title"
          x={x}
          y={TITLE_BASELINE}
          textAnchor="middle"
        >
          {layerTitle(network, layer, words, layout.shortTitles)}
        </text>
      ))}
      {network.neurons.map((position, neuron) => {
        const column = layout.columns[position.layer];
        const y = column?.ys[position.index];
        if (!column || y === undefined) return null;
        const { x, size } = column;
        const grid = grids?.[neuron];
        const corner = Math.min(6, size / 6);
        return (
          <g key={`${position.layer}/${position.index}`} transform={`translate(${x} ${y})`}>
            <rect
              className="mgp-NetworkDiagram-frame"
              data-covered={grids === undefined || undefined}
              x={-size / 2}
              y={-size / 2}
              width={size}
              height={size}
              rx={corner}
            />
            {grid ? (
              <g transform={`translate(${-size / 2} ${-size / 2}) scale(${size / PATCH_CELLS})`}>
                {gridPatches(grid).map(({ sign, amount, path }) => (
                  <path
                    key={`${sign}/${amount}`}
                    className="mgp-NetworkDiagram-patch"
                    data-sign={sign}
                    d={path}
                    fillOpacity={amount}
                  />
                ))}
              </g>
            ) : (
              !isInput(position) && (
                <path
                  className="mgp-NetworkDiagram-glyph"
                  d={activationGlyph(activationOf(network, position))}
                  transform={`scale(${size / 14})`}
                />
              )
            )}
            {isInput(position) && (
              <text className="mgp-NetworkDiagram-input" y={size / 2 + 13} textAnchor="middle">
                {neuronCode(network, position)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});

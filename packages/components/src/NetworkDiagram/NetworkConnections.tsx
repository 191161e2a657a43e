import { useMemo, useRef, useState } from 'react';
import { useBrowserLayoutEffect } from '../internal/useBrowserLayoutEffect.ts';
import type { ConnectionStroke } from './connectionStroke.ts';
import { connectionStroke } from './connectionStroke.ts';
import type { Network, NetworkConnection } from './createNetwork.ts';
import { sizeOf } from './createNetwork.ts';
import type { NetworkLayout } from './layoutNetwork.ts';
import { connectionPath } from './layoutNetwork.ts';

const DENSE = 100;

export interface NetworkConnectionsProps {
  readonly network: Network;
  readonly layout: NetworkLayout;
  /** Absent where there are no weights yet. */
  readonly parameters: ArrayLike<number> | undefined;
  /** Which connections stand out, the others stepping back; absent: none. */
  readonly isRaised?: (connection: NetworkConnection) => boolean;
}

/**
 * The connections as SVG paths. React makes them once for a structure and a size; new weights only
 * change attributes of paths that are there, and only where the change can be seen.
 */
export function NetworkConnections({ network, layout, parameters, isRaised }: NetworkConnectionsProps) {
  const group = useRef<SVGGElement>(null);
  const drawn = useRef<{ paths: unknown; strokes: (ConnectionStroke | undefined)[] }>(undefined);
  const [first] = useState(parameters);

  const paths = useMemo(
    () =>
      network.connections.map((connection) => {
        const { sign, width } = strokeOf(connection, layout, first);
        return (
          <path
            key={connection.parameter}
            d={connectionPath(layout, connection)}
            data-sign={sign}
            data-dense={isDense(network, connection) || undefined}
            strokeWidth={width}
            fill="none"
          />
        );
      }),
    [network, layout, first],
  );

  useBrowserLayoutEffect(() => {
    const elements = group.current?.children;
    if (!elements) return;
    if (drawn.current?.paths !== paths) drawn.current = { paths, strokes: [] };
    const { strokes } = drawn.current;
    network.connections.forEach((connection, index) => {
      const stroke = strokeOf(connection, layout, parameters);
      const before = strokes[index];
      const element = elements[index];
      if (!element) return;
      if (before?.width !== stroke.width) element.setAttribute('stroke-width', String(stroke.width));
      if (before?.sign !== stroke.sign) element.setAttribute('data-sign', stroke.sign);
      strokes[index] = stroke;
    });
  }, [network, layout, parameters, paths]);

  useBrowserLayoutEffect(() => {
    const elements = group.current?.children;
    network.connections.forEach((connection, index) => {
      elements?.[index]?.toggleAttribute('data-raised', isRaised?.(connection) ?? false);
    });
  }, [network, paths, isRaised]);

  return (
    <g ref={group} className="mgp-NetworkDiagram-connections" data-dimmed={isRaised !== undefined || undefined}>
      {paths}
    </g>
  );
}

/** Whether so many connections cross between two layers that each has to step back a little. */
function isDense({ sizes }: Network, { layer }: NetworkConnection): boolean {
  return sizeOf(sizes, layer) * sizeOf(sizes, layer - 1) > DENSE;
}

function strokeOf(
  connection: NetworkConnection,
  { columns }: NetworkLayout,
  parameters: ArrayLike<number> | undefined,
): ConnectionStroke {
  return connectionStroke(parameters?.[connection.parameter], columns[connection.layer]?.strokeWidth ?? 1);
}

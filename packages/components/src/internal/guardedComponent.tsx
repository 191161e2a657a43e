import type {
  ForwardRefRenderFunction,
  ForwardedRef,
  ForwardRefExoticComponent,
  PropsWithoutRef,
  ReactNode,
  RefAttributes,
} from 'react';
import { forwardRef } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { GivenProps } from './GivenProps.ts';

/**
 * A component of the package, with the ref on its outermost element. Where it cannot be drawn from what it is given,
 * it says so in its place, and the page around it stays; with other props it tries again.
 */
export function guardedComponent<Props extends object>(
  render: (props: Props, ref: ForwardedRef<HTMLDivElement>) => ReactNode,
): ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<HTMLDivElement>> {
  const Drawn = forwardRef<HTMLDivElement, Props>(
    render as ForwardRefRenderFunction<HTMLDivElement, PropsWithoutRef<Props>>,
  );
  const Guarded = forwardRef<HTMLDivElement, Props>(function Guarded(props, ref) {
    return (
      <GivenProps.Provider value={props}>
        <ErrorBoundary name="This part">
          <Drawn {...props} ref={ref} />
        </ErrorBoundary>
      </GivenProps.Provider>
    );
  });
  Guarded.displayName = render.name;
  return Guarded;
}

import type { ComponentPropsWithoutRef } from 'react';
import { forwardRef } from 'react';
import { classNames } from './classNames.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

export interface ComponentRootProps extends ComponentPropsWithoutRef<'div'> {
  /** The component, for its class: `LossCurve` has `mgp-LossCurve`. */
  readonly component: string;
  /** What it is called aloud, and where it could not be drawn. */
  readonly name: string;
}

/** The outermost element of a component: a named group that takes all that the page adds, and keeps faults inside. */
export const ComponentRoot = forwardRef<HTMLDivElement, ComponentRootProps>(function ComponentRoot(
  { component, name, className, style, children, ...rest },
  ref,
) {
  return (
    <div
      role="group"
      aria-label={name}
      {...rest}
      ref={ref}
      className={classNames(`mgp mgp-${component}`, className)}
      style={style}
    >
      <ErrorBoundary name={name}>{children}</ErrorBoundary>
    </div>
  );
});

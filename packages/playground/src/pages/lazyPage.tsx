import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { PageProps } from './PageProps.ts';

/** A page whose code is loaded when it is opened; where that fails, a sentence instead. */
export function lazyPage(load: () => Promise<ComponentType<PageProps>>): ComponentType<PageProps> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: PageNotLoaded };
    }
  });
}

function PageNotLoaded() {
  return (
    <p className="mgp mgp-notice" data-kind="error" role="alert">
      This page could not be loaded. Check the connection, then reload it.
    </p>
  );
}

import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect`, silent on the server, where React 18 would warn of it. */
export const useBrowserLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect;

import { createContext } from 'react';

/** The props of the component that something stands in. */
export const GivenProps = createContext<object>({});

export type CopyId = 'link' | 'jsx' | 'mdx' | 'iframe' | 'micrograd' | 'pytorch' | 'svg' | 'png' | 'json';

/** Names of forms, and what they are good for. */
export type CopyWords<Id extends CopyId = CopyId> = Readonly<
  Record<Id, { readonly label: string; readonly description?: string }>
>;

/** The names of all forms but those whose meaning depends on what is copied. */
export const COMMON_COPY_WORDS: CopyWords<'jsx' | 'mdx' | 'iframe' | 'micrograd' | 'pytorch'> = {
  jsx: { label: 'JSX', description: 'for a React page' },
  mdx: { label: 'MDX', description: 'for a blog or course page' },
  iframe: { label: 'iframe', description: 'for any web page' },
  micrograd: { label: 'micrograd', description: 'Python program' },
  pytorch: { label: 'PyTorch', description: 'Python program' },
};

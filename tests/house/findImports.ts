import { isNode, parseModule, visit, type SyntaxNode } from './syntaxTree.ts';

export interface FoundImport {
  /** As written. */
  readonly specifier: string;
  /** Nothing of it is left when the types are gone. */
  readonly typeOnly: boolean;
  readonly form: 'import' | 'export' | 'export all' | 'dynamic' | 'worker';
}

const MDX_IMPORT = /^(?:import|export)\s[^'"]*?['"]([^'"]+)['"]/gm;

/**
 * Every module that a file asks for, in whatever form.
 *
 * @throws SyntaxError where the file cannot be parsed
 */
export function findImports(path: string, source: string): FoundImport[] {
  if (path.endsWith('.mdx')) {
    return [...source.matchAll(MDX_IMPORT)].map(([, specifier = '']) => ({
      specifier,
      typeOnly: false,
      form: 'import',
    }));
  }
  const found: FoundImport[] = [];
  visit(parseModule(path, source), (node) => {
    const specifier = literal(node.source);
    switch (node.type) {
      case 'ImportDeclaration':
        if (specifier !== undefined) found.push({ specifier, typeOnly: isTypeOnly(node), form: 'import' });
        break;
      case 'ExportNamedDeclaration':
        if (specifier !== undefined) found.push({ specifier, typeOnly: isTypeOnly(node), form: 'export' });
        break;
      case 'ExportAllDeclaration':
        if (specifier !== undefined) found.push({ specifier, typeOnly: isTypeOnly(node), form: 'export all' });
        break;
      case 'ImportExpression':
        if (specifier !== undefined) found.push({ specifier, typeOnly: false, form: 'dynamic' });
        break;
      case 'TSImportType':
        if (specifier !== undefined) found.push({ specifier, typeOnly: true, form: 'dynamic' });
        break;
      case 'NewExpression': {
        const url = workerUrl(node);
        if (url !== undefined) found.push({ specifier: url, typeOnly: false, form: 'worker' });
        break;
      }
    }
  });
  return found;
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return (
    specifiers.length > 0 && specifiers.every((entry) => entry.importKind === 'type' || entry.exportKind === 'type')
  );
}

/** The module that `new URL('./x.js', import.meta.url)` names. */
function workerUrl(node: SyntaxNode): string | undefined {
  if (!isNode(node.callee) || node.callee.name !== 'URL' || !Array.isArray(node.arguments)) return undefined;
  const [target, base]: unknown[] = node.arguments;
  const isModuleUrl =
    isNode(base) && base.type === 'MemberExpression' && isNode(base.object) && base.object.type === 'MetaProperty';
  const specifier = isModuleUrl ? literal(target) : undefined;
  return specifier !== undefined && /\.[jt]s$/.test(specifier) ? specifier : undefined;
}

function literal(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

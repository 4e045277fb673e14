// SPDX-License-Identifier: EUPL-1.2
// A feature never imports another; routes compose them. What two features share belongs in lib/ui or lib/api,
// and neither of those knows a feature.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const featureOf = (path) => /(?:^|\/)lib\/feature\/([^/]+)/.exec(path)?.[1];

/** @type {import('eslint').Rule.RuleModule} */
export const featuresKeepApart = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sideways:
        'Feature "{{from}}" imports feature "{{to}}"; compose them in a route, or move it to lib/ui.',
      upwards: 'lib/{{layer}} imports feature "{{to}}"; what a feature knows stays in the feature.',
    },
  },
  create(context) {
    const file = relative(root, context.filename).replaceAll('\\', '/');
    const from = featureOf(file);
    const layer = /^lib\/(ui|api|chart|i18n)\//.exec(file)?.[1];
    const check = (node) => {
      const source = String(node.source?.value ?? '');
      const sibling = /^\.\.\/([^./][^/]*)\//.exec(source)?.[1];
      const to = featureOf(source.replace(/^\$lib\//, 'lib/')) ?? (from ? sibling : undefined);
      if (!to || to === from) return;
      if (from) context.report({ node, messageId: 'sideways', data: { from, to } });
      else if (layer) context.report({ node, messageId: 'upwards', data: { layer, to } });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check };
  },
};

// SPDX-License-Identifier: EUPL-1.2
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { featuresKeepApart } from './tooling/features-keep-apart.js';

export default ts.config(
  { ignores: ['dist', 'dist-gallery', '.svelte-kit', 'shots', 'lib/api/types.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { hefboom: { rules: { 'features-keep-apart': featuresKeepApart } } },
    rules: {
      'hefboom/features-keep-apart': 'error',
      'max-lines': ['error', { max: 500 }],
      'no-undef': 'off',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      // Routes stand at the root of the origin; there is no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
      // Sets and maps here are replaced whole, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['tooling/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
);

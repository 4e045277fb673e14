// SPDX-License-Identifier: EUPL-1.2
declare module 'hefboom:words/*' {
  const words: Record<string, string>;
  export default words;
}

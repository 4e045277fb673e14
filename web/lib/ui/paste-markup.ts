// SPDX-License-Identifier: EUPL-1.2

/** As much of a DOM node as is read here. */
export interface PastedNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<PastedNode>;
  getAttribute?: (name: string) => string | null;
}

const text_node = 3;
const skipped = new Set(['STYLE', 'SCRIPT', 'HEAD', 'META', 'LINK', 'TITLE', 'O:P', 'XML']);
const bold = new Set(['B', 'STRONG']);
const block = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'BLOCKQUOTE',
  'TABLE',
  'TBODY',
  'BODY',
  'HTML',
]);

const attribute = (node: PastedNode, name: string): string => node.getAttribute?.(name) ?? '';
const children = (node: PastedNode): PastedNode[] => Array.from(node.childNodes);

/** Word writes a list item as a paragraph whose bullet sits in a span that says to ignore it. */
const isWordBullet = (node: PastedNode): boolean =>
  /mso-list:\s*Ignore/i.test(attribute(node, 'style'));
const isWordListItem = (node: PastedNode): boolean =>
  /MsoListParagraph/i.test(attribute(node, 'class')) ||
  /mso-list:\s*l\d/i.test(attribute(node, 'style'));

function inline(node: PastedNode): string {
  if (node.nodeType === text_node) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (skipped.has(node.nodeName) || isWordBullet(node)) return '';
  if (node.nodeName === 'BR') return '\n';
  const inner = children(node).map(inline).join('');
  return bold.has(node.nodeName) && inner.trim() !== '' ? `**${inner.trim()}**` : inner;
}

const oneLine = (node: PastedNode): string =>
  inline(node)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

function collect(node: PastedNode, out: string[]): void {
  const name = node.nodeName;
  if (skipped.has(name)) return;
  if (/^H[1-6]$/.test(name)) out.push(`## ${oneLine(node).replace(/\*\*/g, '')}`);
  else if (name === 'LI' || isWordListItem(node)) out.push(`- ${oneLine(node)}`);
  else if (name === 'UL' || name === 'OL') children(node).forEach((child) => collect(child, out));
  else if (name === 'TR') out.push(children(node).map(oneLine).filter(Boolean).join(' – '));
  else if (block.has(name) && children(node).some(holdsBlocks)) {
    children(node).forEach((child) => collect(child, out));
  } else {
    const text = inline(node)
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    if (text !== '') out.push(text);
  }
}

const holdsBlocks = (node: PastedNode): boolean =>
  block.has(node.nodeName) || /^(H[1-6]|UL|OL|LI|TR)$/.test(node.nodeName);

/** Turns pasted HTML into the light markup: headings, lists and bold stay, everything else becomes text. */
export function markupFromPaste(body: PastedNode): string {
  const out: string[] = [];
  collect(body, out);
  return out
    .filter((line) => line.replace(/^(##|-) /, '').trim() !== '')
    .map((line, index) => {
      if (index === 0) return line;
      const together = line.startsWith('- ') && (out[index - 1] ?? '').startsWith('- ');
      return `${together ? '\n' : '\n\n'}${line}`;
    })
    .join('');
}

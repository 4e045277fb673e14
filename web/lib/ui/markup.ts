// SPDX-License-Identifier: EUPL-1.2
// The light markup of working texts: paragraphs, `## ` headings, `- ` lists, **bold**. Nothing else.

export interface Run {
  text: string;
  bold: boolean;
}

export type Block =
  | { kind: 'heading'; runs: Run[] }
  | { kind: 'paragraph'; lines: Run[][] }
  | { kind: 'list'; items: Run[][] }
  /** A list whose every item opens in bold, or with a few words and a dash: a time line, the times in a column. */
  | { kind: 'timeline'; items: { when: string; runs: Run[] }[] }
  /** Lines that each say who speaks and quote what he says: the speakers in a column. */
  | { kind: 'voices'; items: { who: string; runs: Run[] }[] };

/** Splits a line at pairs of `**`; a lone `**` is text like any other. */
export function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of line.matchAll(/\*\*(\S(?:.*?\S)?)\*\*/g)) {
    if (match.index > from) runs.push({ text: line.slice(from, match.index), bold: false });
    runs.push({ text: match[1] ?? '', bold: true });
    from = match.index + match[0].length;
  }
  if (from < line.length || runs.length === 0) runs.push({ text: line.slice(from), bold: false });
  return runs;
}

const opening_characters = 28;

/** An item that opens with a few words and a dash ("02:14 – Alarm"), as if those words were bold. */
function opening(item: Run[]): Run[] {
  const [first, ...rest] = item;
  if (!first || first.bold) return item;
  const dash = first.text.search(/\s–\s/);
  if (dash < 1 || dash > opening_characters) return item;
  return [
    { text: first.text.slice(0, dash).trim(), bold: true },
    { text: first.text.slice(dash), bold: false },
    ...rest,
  ];
}

/** "**02:14** – Alarm" without the dash, which the column replaces. */
function listOf(items: Run[][]): Block {
  const opened = items.map(opening);
  const timed = items.length > 1 && opened.every(([first, next]) => first?.bold && next);
  if (!timed) return { kind: 'list', items };
  return {
    kind: 'timeline',
    items: opened.map(([first, next, ...rest]) => ({
      when: first?.text ?? '',
      runs: [
        { text: (next?.text ?? '').replace(/^\s*[–-]\s*/, '').trimStart(), bold: false },
        ...rest,
      ],
    })),
  };
}

/** `Monteur: “Ik was vrij.”` */
const voice = /^([^:*“”"]{2,28}): +([“"].*)$/;

function paragraphOf(lines: readonly string[]): Block {
  const spoken = lines.map((line) => voice.exec(line.trim()));
  if (!spoken.every((one) => one !== null))
    return { kind: 'paragraph', lines: lines.map((line) => runsOf(line.trim())) };
  return {
    kind: 'voices',
    items: spoken.map(([, who = '', words = '']) => ({ who, runs: runsOf(words) })),
  };
}

function blockOf(lines: readonly string[], kind: Block['kind']): Block {
  if (kind === 'list') return listOf(lines.map((line) => runsOf(line.slice(2).trim())));
  if (kind === 'heading') return { kind, runs: runsOf((lines[0] ?? '').slice(3).trim()) };
  return paragraphOf(lines);
}

const kindOf = (line: string): Block['kind'] =>
  line.startsWith('## ') ? 'heading' : /^[-–•] /.test(line) ? 'list' : 'paragraph';

/** Reads a text. An empty line ends a block; so does a line of another kind. Empty input gives nothing. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let kind: Block['kind'] = 'paragraph';
  const close = () => {
    if (lines.length > 0) blocks.push(blockOf(lines, kind));
    lines = [];
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const next = kindOf(line);
    if (line.trim() === '' || next !== kind || next === 'heading') close();
    if (line.trim() === '') continue;
    kind = next;
    lines.push(line);
  }
  close();
  return blocks;
}

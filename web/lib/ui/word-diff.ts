// SPDX-License-Identifier: EUPL-1.2
// The words that differ between two versions of a text: the shortest edit script of Myers (1986), "An O(ND)
// difference algorithm and its variations", over words with their trailing space.

export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Above this many edits the texts share too little for a useful comparison: all old, then all new. */
const edits_max = 800;

const wordsOf = (text: string): string[] =>
  text.match(/\n+|[^\S\n]+|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s]/gu) ?? [];

/** For each number of edits, the furthest point reached on each diagonal. */
function trace(
  before: readonly string[],
  after: readonly string[],
): Map<number, number>[] | undefined {
  const reached: Map<number, number>[] = [];
  let front = new Map<number, number>([[1, 0]]);
  const limit = Math.min(before.length + after.length, edits_max);
  for (let edits = 0; edits <= limit; edits += 1) {
    reached.push(new Map(front));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits ||
        (diagonal !== edits && (front.get(diagonal - 1) ?? 0) < (front.get(diagonal + 1) ?? 0));
      let x = down ? (front.get(diagonal + 1) ?? 0) : (front.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal])
        x += 1;
      front.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return reached;
    }
    front = new Map(front);
  }
  return undefined;
}

function walkBack(
  reached: readonly Map<number, number>[],
  before: readonly string[],
  after: readonly string[],
): Piece[] {
  const pieces: Piece[] = [];
  let x = before.length;
  let y = after.length;
  for (let edits = reached.length - 1; edits >= 0; edits -= 1) {
    const front = reached[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const down =
      diagonal === -edits ||
      (diagonal !== edits && (front.get(diagonal - 1) ?? 0) < (front.get(diagonal + 1) ?? 0));
    const previous = down ? diagonal + 1 : diagonal - 1;
    const from_x = edits === 0 ? 0 : (front.get(previous) ?? 0);
    const from_y = edits === 0 ? 0 : from_x - previous;
    while (x > from_x && y > from_y) {
      x -= 1;
      y -= 1;
      pieces.push({ kind: 'same', text: before[x] ?? '' });
    }
    if (edits === 0) break;
    if (down) pieces.push({ kind: 'new', text: after[(y -= 1)] ?? '' });
    else pieces.push({ kind: 'gone', text: before[(x -= 1)] ?? '' });
  }
  return pieces.reverse();
}

/** Joins neighbours of one kind, and puts what went before what came, so that a changed phrase reads as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let gone = '';
  let fresh = '';
  const close = () => {
    const tail = gone.endsWith(' ') && fresh.endsWith(' ') ? ' ' : '';
    if (tail !== '') {
      gone = gone.slice(0, -1);
      fresh = fresh.slice(0, -1);
    }
    if (gone !== '') out.push({ kind: 'gone', text: gone });
    if (fresh !== '') out.push({ kind: 'new', text: fresh });
    if (tail !== '') out.push({ kind: 'same', text: tail });
    gone = fresh = '';
  };
  pieces.forEach((piece, index) => {
    const between = gone !== '' || fresh !== '';
    const bridges = piece.text === ' ' && between && pieces[index + 1]?.kind !== 'same';
    if (piece.kind === 'gone') gone += piece.text;
    else if (piece.kind === 'new') fresh += piece.text;
    else if (bridges && index + 1 < pieces.length) {
      gone += piece.text;
      fresh += piece.text;
    } else {
      close();
      const last = out.at(-1);
      if (last?.kind === 'same') last.text += piece.text;
      else out.push({ kind: 'same', text: piece.text });
    }
  });
  close();
  return out;
}

/** What went and what came between two texts. Same pieces and gone pieces together are `before`, exactly. */
export function wordDiff(before: string, after: string): Piece[] {
  const old_words = wordsOf(before);
  const new_words = wordsOf(after);
  const reached = trace(old_words, new_words);
  if (!reached) {
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ];
  }
  return joined(walkBack(reached, old_words, new_words));
}

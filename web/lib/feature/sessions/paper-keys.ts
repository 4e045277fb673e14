// SPDX-License-Identifier: EUPL-1.2
import { language, t, type Key, type Tongue } from '$lib/i18n/language.svelte';
import type { Shortcut } from '$lib/ui/keymap';
import type { Prediction, Vote } from '$lib/ui/vote';
import type { Move } from './paper-card';

/** The key of every answer, in the order the boxes stand on the card; 0 for a statement without a tick. */
export const vote_keys: readonly { vote: Vote; key: string }[] = [
  { vote: 'agree', key: '1' },
  { vote: 'rather_agree', key: '2' },
  { vote: 'rather_disagree', key: '3' },
  { vote: 'disagree', key: '4' },
  { vote: 'no_answer', key: '0' },
];

/** The letter of a prediction is that of its word; plus and minus stand beside the digits of a number pad. */
export const prediction_letters: Readonly<Record<Tongue, Record<Prediction, string>>> = {
  nl: { agree: 'e', disagree: 'o' },
  en: { agree: 'a', disagree: 'd' },
};
const prediction_signs: Readonly<Record<Prediction, string>> = { agree: '+', disagree: '-' };
export const predictions: readonly Prediction[] = ['agree', 'disagree'];

const moves: readonly { key: string; move: Move; label: Key }[] = [
  { key: 'Right', move: 'next', label: 'keys.paper_next' },
  { key: 'Left', move: 'back', label: 'keys.paper_back' },
  { key: 'Down', move: 'down', label: 'keys.paper_down' },
  { key: 'Up', move: 'up', label: 'keys.paper_up' },
  { key: 'Home', move: 'first', label: 'keys.paper_first' },
];

/** What the keys act upon; asked anew at every press. */
export interface PaperHands {
  /** Whether a card is being typed: the totals have fields of their own. */
  typing: () => boolean;
  predicts: () => boolean;
  parties: () => boolean;
  /** Whether the card, or nothing in particular, has the focus. */
  at_card: () => boolean;
  /** The same for the boxes of the card, without its buttons. */
  at_boxes: () => boolean;
  vote: (vote: Vote) => void;
  nothing: () => void;
  predict: (prediction: Prediction) => void;
  move: (move: Move) => void;
  erase: () => void;
  done: () => void;
  read_again: () => void;
  other_party: () => void;
}

/** Every key of the entry of a card, named as the sheet shows it. */
export function paperKeys(hands: PaperHands): Shortcut[] {
  const key = (
    keys: string,
    label: () => string,
    run: () => void,
    more: Partial<Shortcut> = {},
  ): Shortcut => ({
    keys,
    label,
    run,
    group: 'page',
    when: hands.typing,
    focused: hands.at_card,
    held: 'once',
    ...more,
  });
  const asks = (of: Tongue | undefined) => () =>
    hands.typing() && hands.predicts() && (of === undefined || language() === of);
  const predicted = (keys: string, prediction: Prediction, of?: Tongue): Shortcut =>
    key(
      keys,
      () => t('keys.paper_prediction', { what: t(`vote.predict_${prediction}`) }),
      () => hands.predict(prediction),
      { when: asks(of) },
    );
  const boxes: Partial<Shortcut> = { focused: hands.at_boxes };
  return [
    ...vote_keys.map(({ vote, key: keys }) =>
      vote === 'no_answer'
        ? key(keys, () => t('keys.paper_nothing'), hands.nothing)
        : key(
            keys,
            () => t('keys.paper_vote', { what: t(`vote.${vote}`) }),
            () => hands.vote(vote),
          ),
    ),
    ...(['nl', 'en'] as const).flatMap((of) =>
      predictions.map((it) => predicted(prediction_letters[of][it], it, of)),
    ),
    ...predictions.map((it) => predicted(prediction_signs[it], it)),
    ...moves.map(({ key: keys, move, label }) =>
      key(
        keys,
        () => t(label),
        () => hands.move(move),
        { ...boxes, held: 'again' },
      ),
    ),
    key('Backspace', () => t('keys.paper_erase'), hands.erase, { ...boxes, held: 'again' }),
    key('Enter', () => t('keys.paper_done'), hands.done, boxes),
    key('n', () => t('paper.read_again'), hands.read_again),
    key('p', () => t('keys.paper_party'), hands.other_party, {
      when: () => hands.typing() && hands.parties(),
    }),
  ];
}

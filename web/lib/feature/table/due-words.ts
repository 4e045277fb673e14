// SPDX-License-Identifier: EUPL-1.2
import type { AgendaItem } from '$lib/api/types';
import { counted, date, t } from '$lib/i18n/language.svelte';

type Timed = Pick<AgendaItem, 'timing' | 'working_days' | 'due_on'> &
  Partial<Pick<AgendaItem, 'answer' | 'answered_on' | 'parked_until'>>;

/** Where an outcome stands against its day, in words. */
export interface DueWords {
  words: string;
  /** How late the answer came. */
  note?: string;
  late: boolean;
  /** The warning day has come: the answer is nearly late. */
  warned: boolean;
}

/** "nog 12 werkdagen", "bijna: nog 2 werkdagen", "te laat: 43 werkdagen", "beantwoord op …"; nothing where no
 * answer is due. */
export function dueWords(item: Timed): DueWords | undefined {
  const days = item.working_days;
  switch (item.timing) {
    case 'no_answer_needed':
      return undefined;
    case 'overdue':
      return { words: counted('timing.late', days), late: true, warned: false };
    case 'in_time':
    case 'warned':
      if (!item.due_on) return undefined;
      return { words: daysLeft(item), late: false, warned: item.timing === 'warned' };
    case 'answered':
    case 'answered_late':
      return { ...answeredWords(item), late: false, warned: false };
  }
}

function daysLeft({ working_days, timing }: Timed): string {
  if (working_days === 0) return t('turn.due_today');
  return counted(timing === 'warned' ? 'timing.warned' : 'turn.due', working_days);
}

function answeredWords(item: Timed): { words: string; note?: string } {
  if (item.answer === 'parked' && item.parked_until) {
    return { words: t('timing.parked', { date: date(item.parked_until) }) };
  }
  const words = t('timing.answered', { date: item.answered_on ? date(item.answered_on) : '' });
  if (item.timing !== 'answered_late') return { words };
  return { words, note: counted('timing.answered_late', item.working_days) };
}

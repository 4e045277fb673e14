// SPDX-License-Identifier: EUPL-1.2
import { randomId } from './random-id';

/** Begins the work; gives the way to end it. */
export type Work = () => () => void;

interface Pace {
  /** How long a tab that leads may take to say so. */
  answer_ms: number;
  /** How often the others ask whether somebody still leads. */
  ask_ms: number;
}
const calm: Pace = { answer_ms: 150, ask_ms: 5_000 };

/**
 * Of all tabs of this browser one does the work, and when it goes another takes over. Gives the way to leave.
 * Absent where tabs cannot find each other.
 */
export function oneTab(name: string): ((work: Work) => () => void) | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  if (typeof navigator !== 'undefined' && 'locks' in navigator) return (work) => byLock(name, work);
  return (work) => byAsking(name, work);
}

function byLock(name: string, work: Work): () => void {
  const gone = new AbortController();
  const lead = () =>
    new Promise<void>((release) => {
      const end = work();
      gone.signal.addEventListener('abort', () => {
        end();
        release();
      });
    });
  navigator.locks.request(name, { signal: gone.signal }, lead).catch(() => undefined);
  return () => gone.abort();
}

interface Said {
  what: 'who' | 'claim' | 'leading' | 'gone';
  by: string;
}

/**
 * Over plain http there are no locks: tabs ask each other. A tab in the background answers as well, because
 * messages reach it at once where its timers do not run; one that is frozen is taken over, and yields when
 * it wakes. Of two that lead at once the lower id stays.
 */
export function byAsking(name: string, work: Work, pace: Pace = calm): () => void {
  const own = randomId();
  const channel = new BroadcastChannel(`${name}-turn`);
  const say = (what: Said['what']) => channel.postMessage({ what, by: own } satisfies Said);
  let end: (() => void) | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const wait = (then: () => void, ms: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(then, ms);
  };
  const ask = () => {
    say('who');
    wait(claim, pace.answer_ms);
  };
  const claim = () => {
    say('claim');
    wait(lead, pace.answer_ms);
  };
  const lead = () => {
    end ??= work();
    say('leading');
  };
  const follow = () => {
    end?.();
    end = undefined;
    wait(ask, pace.ask_ms);
  };

  channel.onmessage = ({ data: { what, by } }: MessageEvent<Said>) => {
    if (what === 'gone') {
      if (!end) ask();
    } else if (what === 'leading') {
      if (!end || by < own) follow();
      else say('leading');
    } else if (end) {
      say('leading');
    } else if (what === 'claim' && by < own) {
      follow();
    }
  };

  const leave = () => {
    clearTimeout(waiting);
    if (end) {
      end();
      end = undefined;
      say('gone');
    }
  };
  const comeBack = (event: PageTransitionEvent) => event.persisted && ask();
  globalThis.addEventListener?.('pagehide', leave);
  globalThis.addEventListener?.('pageshow', comeBack);
  ask();
  return () => {
    globalThis.removeEventListener?.('pagehide', leave);
    globalThis.removeEventListener?.('pageshow', comeBack);
    leave();
    channel.close();
  };
}

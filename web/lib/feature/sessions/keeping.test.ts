// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusal, Unreachable } from '$lib/api/refusal';
import { saveState } from '$lib/ui/save-state.svelte';
import { Keeping } from './keeping.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const fails = (fault: Error) => () => Promise.reject(fault);

test('a refused change is not called saved; a later one that is taken is', async () => {
  const keeping = new Keeping('a');
  keeping.keep(fails(new Refusal({ key: 'x', title: '', status: 409 })));
  await vi.runAllTimersAsync();
  expect(saveState.saving).toBe('refused');
  keeping.keep(() => Promise.resolve());
  await vi.runAllTimersAsync();
  expect(saveState.saving).toBe('saved');
  expect(keeping.fault).toBeUndefined();
});

test.each([new Unreachable('network'), new Refusal({ key: 'http.busy', title: '', status: 503 })])(
  'what could not be taken now is sent again: %s',
  async (fault) => {
    const keeping = new Keeping('b');
    const act = vi.fn().mockRejectedValueOnce(fault).mockResolvedValue(undefined);
    keeping.keep(act);
    await vi.advanceTimersByTimeAsync(1);
    expect(saveState.saving).toBe(fault instanceof Unreachable ? 'offline' : 'busy');
    await vi.runAllTimersAsync();
    expect(act).toHaveBeenCalledTimes(2);
    expect(saveState.saving).toBe('saved');
  },
);

test('of changes made while one waits only the last is sent', async () => {
  const keeping = new Keeping('c');
  const first = vi.fn().mockRejectedValue(new Unreachable('network'));
  const second = vi.fn().mockResolvedValue(undefined);
  keeping.keep(first);
  await vi.advanceTimersByTimeAsync(1);
  keeping.keep(second);
  await vi.runAllTimersAsync();
  expect(first).toHaveBeenCalledOnce();
  expect(second).toHaveBeenCalledOnce();
});

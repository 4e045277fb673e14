// SPDX-License-Identifier: EUPL-1.2

const per_hour = 60;
const per_day = 24 * per_hour;

/** "13:30", as a field of that kind shows it. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / per_hour)).padStart(2, '0')}:${String(minutes % per_hour).padStart(2, '0')}`;

/** Minutes past midnight; nothing when it is no time of the day. */
export function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time.trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(minutes) >= per_hour) return undefined;
  const all = Number(hours) * per_hour + Number(minutes);
  return all < per_day ? all : undefined;
}

/** When a meeting of that length ends. */
export const endOf = (starts_minutes: number, length_minutes: number): string =>
  timeOf((starts_minutes + length_minutes) % per_day);

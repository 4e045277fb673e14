// SPDX-License-Identifier: EUPL-1.2
import type { RiskCheck } from '$lib/api/types';
import { date, t } from '$lib/i18n/language.svelte';

/** The four questions before release, in the order they are asked. */
export const risks = ['safety', 'traceability', 'claim', 'press'] as const;

/** Whether the text stood all four. */
export const passed = (risk: RiskCheck): boolean => risks.every((one) => risk[one]);

/** How the check stands, in words. */
export function riskWords(risk: RiskCheck | null): string {
  if (!risk) return t('risk.unchecked');
  const when = { date: date(risk.on) };
  return passed(risk) ? t('risk.checked', when) : t('risk.not_passed', when);
}

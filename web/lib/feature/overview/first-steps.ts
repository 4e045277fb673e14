// SPDX-License-Identifier: EUPL-1.2
import type { AgreementView, MemberView, OverviewView, Role } from '$lib/api/types';
import { parties, type Party } from '$lib/ui/party';

/** What a new engagement needs before its first case is worked on, in the order that works. */
export const steps = ['rules', 'contract', 'locations', 'people', 'keys', 'case'] as const;
export type Step = (typeof steps)[number];

/** Somebody a step still waits for. */
export interface Missing {
  party: Party;
  role: Role;
}

const takesPart = (member: MemberView): boolean => member.status !== 'left';

/** Each party has a sponsor and a contract manager; who was never invited is missing. */
export const missing = (members: readonly MemberView[]): Missing[] =>
  parties.flatMap((party) =>
    (['sponsor', 'contract_manager'] as const)
      .filter(
        (role) =>
          !members.some((one) => takesPart(one) && one.party === party && one.role === role),
      )
      .map((role) => ({ party, role })),
  );

export interface StepState {
  step: Step;
  done: boolean;
  /** The first that is not done. */
  next: boolean;
}

const cases = (overview: Pick<OverviewView, 'counts'>): number =>
  overview.counts
    ? overview.counts.cases_in_preparation +
      overview.counts.cases_sealed +
      overview.counts.cases_released +
      overview.counts.cases_withdrawn
    : 0;

/** How far a new engagement is; nothing once everything stands, so that the list disappears by itself. */
export function firstSteps(
  overview: Pick<OverviewView, 'ground_rules_sealed' | 'locations' | 'counts'>,
  agreement: Pick<AgreementView, 'ground_rules' | 'contract' | 'members'>,
): StepState[] | undefined {
  const done: Readonly<Record<Step, boolean>> = {
    rules: agreement.ground_rules.version > 0,
    contract: (agreement.contract?.starts ?? null) !== null,
    locations: overview.locations.length > 0,
    people: missing(agreement.members).length === 0,
    keys: overview.ground_rules_sealed || agreement.ground_rules.agreed_version > 0,
    case: cases(overview) > 0,
  };
  const first = steps.find((step) => !done[step]);
  if (!first) return undefined;
  return steps.map((step) => ({ step, done: done[step], next: step === first }));
}

/** Whether an engagement is young enough to ask how far it is. */
export const isNew = (
  overview: Pick<OverviewView, 'ground_rules_sealed' | 'locations' | 'counts' | 'notice_by' | 'me'>,
): boolean =>
  (overview.me.role === 'facilitator' || overview.me.role === 'contract_manager') &&
  (!overview.ground_rules_sealed ||
    overview.locations.length === 0 ||
    overview.notice_by === null ||
    cases(overview) === 0);

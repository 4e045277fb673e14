// SPDX-License-Identifier: EUPL-1.2
import { shown } from '$lib/api/shown-text';
import type { AgreementView, MemberView, SealView } from '$lib/api/types';
import type { Party } from '$lib/ui/party';

/** The reader's own place at this table. */
export const myself = (members: readonly MemberView[]): MemberView | undefined =>
  members.find((member) => member.me);

/**
 * Whose signature on paper the reader may enter now: his own sponsor's, who need not have an account yet, when
 * he is the contract manager (confirmed, once there is a first seal), there is a text to sign, and his party's key
 * has not turned on it.
 */
export function paperSigner(
  agreement: Pick<AgreementView, 'members' | 'ground_rules'>,
): MemberView | undefined {
  const me = myself(agreement.members);
  const { seal, agreed_version } = agreement.ground_rules;
  const founding = agreed_version === 0 && me?.status === 'accepted';
  if (me?.role !== 'contract_manager' || !me.party) return undefined;
  if (me.status !== 'confirmed' && !founding) return undefined;
  if (seal.version === 0 || seal[me.party]) return undefined;
  const sponsors = agreement.members.filter(
    (member) => member.role === 'sponsor' && member.party === me.party && member.status !== 'left',
  );
  const withStatus = (status: MemberView['status']) =>
    sponsors.find((member) => member.status === status);
  return withStatus('confirmed') ?? withStatus('accepted') ?? sponsors[0];
}

/** "Adelaar (Ambelaar)": whose signatures fall with an edit, the names as they were signed. */
export const fallingNames = (
  falling: readonly Party[],
  seal: Pick<SealView, 'client' | 'contractor'>,
  names: Readonly<Record<Party, string>>,
): string[] =>
  falling.map((party) => {
    const signed = shown(seal[party]?.name);
    return signed === '' ? names[party] : `${signed} (${names[party]})`;
  });

/** Who stands on the list now: those who left are told apart. */
export const present = (members: readonly MemberView[]): MemberView[] =>
  members.filter((member) => member.status !== 'left');

/** The members of one side, the facilitators for none; those who left stay out. */
export const ofSide = (members: readonly MemberView[], party: Party | null): MemberView[] =>
  present(members).filter((member) => member.party === party);

/** Only a confirmed contract manager hands out personal links, for his own party. */
export const handsOutLinks = (me: MemberView | undefined): boolean =>
  me?.role === 'contract_manager' && me.status === 'confirmed';

// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { GroundRulesView, MemberView, SealView } from '$lib/api/types';
import { fallingNames, ofSide, paperSigner } from './who';

const member = (fields: Partial<MemberView>): MemberView => ({
  id: '1',
  role: 'sponsor',
  party: 'client',
  name: 'Adelaar',
  status: 'confirmed',
  locations: [],
  deputises: null,
  from: null,
  until: null,
  vouched: [],
  me: false,
  may_confirm: false,
  may_end: false,
  ...fields,
});
const key = { name: 'Adelaar' } as NonNullable<SealView['client']>;
const rules = (seal: Partial<SealView>, agreed_version = 1) =>
  ({
    agreed_version,
    seal: { version: 2, client: null, contractor: null, ...seal },
  }) as GroundRulesView;
const valk = member({ id: '2', role: 'contract_manager', name: 'Valk', me: true });

test('the own contract manager enters what his sponsor signed on paper', () => {
  const members = [member({}), valk];
  expect(paperSigner({ members, ground_rules: rules({}) })?.id).toBe('1');
  expect(paperSigner({ members, ground_rules: rules({ contractor: key }) })?.id).toBe('1');
});

test('a confirmed sponsor goes before one who only accepted', () => {
  const members = [member({ id: '8', status: 'accepted' }), member({ id: '9' }), valk];
  expect(paperSigner({ members, ground_rules: rules({}) })?.id).toBe('9');
});

test('nobody enters paper without a text, after his own key, for the other party, or unconfirmed', () => {
  const members = [member({}), valk];
  expect(paperSigner({ members, ground_rules: rules({ version: 0 }) })).toBeUndefined();
  expect(paperSigner({ members, ground_rules: rules({ client: key }) })).toBeUndefined();
  const across = [member({ party: 'contractor' }), valk];
  expect(paperSigner({ members: across, ground_rules: rules({}) })).toBeUndefined();
  const waiting = [member({}), { ...valk, status: 'accepted' as const }];
  expect(paperSigner({ members: waiting, ground_rules: rules({}) })).toBeUndefined();
  const left = [member({ status: 'left' }), valk];
  expect(paperSigner({ members: left, ground_rules: rules({}) })).toBeUndefined();
});

test('before the first seal a manager nobody confirmed enters it, also of a sponsor without account', () => {
  const waiting = { ...valk, status: 'accepted' as const };
  const members = [member({ status: 'invited' }), waiting];
  expect(paperSigner({ members, ground_rules: rules({}, 0) })?.id).toBe('1');
  expect(paperSigner({ members, ground_rules: rules({}, 1) })).toBeUndefined();
});

test('whose signatures fall is told by name and party, and by party when the name is gone', () => {
  const names = { client: 'Ambelaar', contractor: 'Stroomvest' };
  const seal = { client: key, contractor: { ...key, name: null } };
  expect(fallingNames(['client', 'contractor'], seal, names)).toEqual([
    'Adelaar (Ambelaar)',
    'Stroomvest',
  ]);
});

test('who left stands with no side', () => {
  const members = [member({}), member({ id: '3', status: 'left' }), member({ party: null })];
  expect(ofSide(members, 'client')).toHaveLength(1);
  expect(ofSide(members, null)).toHaveLength(1);
});

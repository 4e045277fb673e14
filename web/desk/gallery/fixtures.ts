// SPDX-License-Identifier: EUPL-1.2
// Texts of the fictional engagement, for looking at components before there is a server.
import type { DisplayRow, OverviewView } from '$lib/api/types';
import type { SealKeys } from '$lib/ui/seal';
import type { Table } from '$lib/ui/party';
import type { ThreadAround } from '$lib/ui/thread';
import type { StatementFigures } from '$lib/ui/vote';

export const table: Table = { client: 'Ambelaar', contractor: 'Stroomvest', left: 'contractor' };

export const turns = {
  client: [],
  contractor: [
    { text: '3 uitkomsten wachten op antwoord', href: '#', due: 'nog 2 werkdagen' },
    { text: 'Casus C: concept lezen', href: '#', due: 'sinds 24 februari' },
  ],
};

export const lateTurns = {
  client: [
    { text: 'UC5: vraag aan contract 11.3', href: '#', due: '23 werkdagen over tijd', late: true },
  ],
  contractor: [],
};

export const bothKeys: SealKeys = {
  client: { name: 'Valk', on: '2025-02-10' },
  contractor: { name: 'Buizerd', on: '2025-02-11' },
};
export const oneKey: SealKeys = {
  contractor: { name: 'Buizerd', on: '2025-02-11', method: 'paper' },
};
export const noKeys: SealKeys = {};

export const caseThread: ThreadAround = {
  above: [
    { kind: 'view', title: 'Ik neem op omdat ik het ding ken', href: '#', note: '2 citaten' },
    { kind: 'view', title: '', withdrawn: 'onderbouwing vervallen' },
    { kind: 'pattern', title: 'Het lijntje dat de route uitholt', href: '#', came_by: true },
  ],
  more_above: 2,
  here: { kind: 'case_story', title: 'Het nachtelijke UPS-alarm', came_by: true },
  below: [
    {
      kind: 'session',
      title: 'Rijswijk, 15 april',
      href: '#',
      note: 'teruggekoppeld',
      came_by: true,
    },
    {
      kind: 'outcome',
      title: 'Rechtstreeks bellen mag, met één regel spoor',
      href: '#',
      came_by: true,
    },
    { kind: 'solution', title: 'Lijntje mét spoor', href: '#', note: 'behouden in drie locaties' },
  ],
  more_below: 5,
};

export const happened = `- **02:14** – Alarm “UPS-2 string B2 temperatuur hoog” (31 °C, grens 30 °C).
- **02:19** – De technisch beheerder met consignatie belt de vaste monteur op zijn privénummer. Niet de servicedesk.
- **02:23** – De monteur, thuis en vrij, vraagt naar ruimtetemperatuur, stringspanning en -stroom. De beheerder leest af vanaf het display. Door de deur: geen geur, geen zwelling, geen geluid.
- **02:31** – Samen: zoemer uit, string in bedrijf laten, ruimtekoeling één graad lager, om zeven uur kijken. De IV wordt niet gebeld.
- **03:10** – Alarm valt weg.
- **07:05** – De monteur kijkt, op weg naar een andere klus, twintig minuten mee. Hij vindt niets bijzonders.
- **07:40** – De beheerder opent het portaal om de melding te maken.`;

export const stood = `Artikel 7.2: “Storingen worden uitsluitend gemeld bij de Servicedesk van Opdrachtnemer. Uitvoerend personeel neemt buiten deze route geen opdrachten aan.”

Werkinstructie: “De installatieverantwoordelijke (IV) beslist of een string met temperatuuralarm in bedrijf blijft.”`;

export const usual =
  'Er is een vaste monteur die de installatie in bedrijf heeft gesteld. Zijn privénummer hangt in het keukenkastje van de controlekamer.';

export const usualBefore =
  'Er is een vaste monteur die de installatie kent. Zijn nummer hangt in het kastje van de controlekamer.';

export const question =
  'Wat hadden wij om 07:40 samen willen doen, en waarom was het logisch dat we dat niet deden?';

const figures = (
  code: string,
  text: string,
  [og, on, ogOn, onOg]: readonly [number, number, number, number],
  silent = false,
): StatementFigures => ({
  code,
  text,
  sides: {
    client: { n: 6, agree: og, predicted: { agree: onOg, n: 6 } },
    contractor: { n: 6, agree: on, predicted: { agree: ogOn, n: 6 } },
  },
  silent_unanimity: silent,
});

export const statements: readonly StatementFigures[] = [
  figures(
    'A8',
    'Beide teams hadden van deze nacht moeten leren, ook al liep het goed af.',
    [6, 6, 2, 2],
    true,
  ),
  figures(
    'A10',
    'Alleen de installatieverantwoordelijke beslist of de string in bedrijf blijft.',
    [6, 3, 4, 6],
  ),
  figures('A5', "De beheerder mag erop rekenen dat 'zijn' monteur altijd opneemt.", [4, 1, 4, 6]),
];

export const smallGroup: StatementFigures = {
  code: 'B7',
  text: 'Wie de fout ontdekt, mag het werk stoppen zonder gedoe.',
  sides: {
    client: { words: 'agree', predicted_words: 'disagree' },
    contractor: { words: 'divided', predicted_words: 'agree' },
  },
};

export const sessionSteps = [
  { title: 'Openen', note: '8 min' },
  { title: 'Stil lezen', note: '7 min' },
  { title: 'Feitenronde', note: '10 min' },
  { title: 'Stemmen', note: '8 min' },
  { title: 'Onthullen', note: '25 min' },
  { title: 'Wissel', note: '15 min' },
  { title: 'Waarom', note: '20 min' },
  { title: 'Oogst', note: '15 min' },
];

const location = (
  code: string,
  place: string,
  start_month: string,
  [sessions_held, running, kept]: readonly [number, number, number],
  state: 'started' | 'applying' | 'independent' = 'applying',
) => ({
  id: code,
  code,
  place,
  state,
  start_month,
  sessions_held,
  next_session_on: code === 'EHV' ? '2026-01-13' : null,
  running,
  most: 3,
  kept,
});

export const overview: Pick<
  OverviewView,
  'title' | 'purpose' | 'locations' | 'counts' | 'sealed' | 'notice_by'
> = {
  title: 'Vijf datacenters, één ploeg',
  purpose:
    'Ontwikkel samen de dienstverlening in de vijf datacenters, zo dat de technisch beheerders naar tevredenheid worden ontzorgd, en in het verlengde daarvan de gebruikers van de panden en facilitair management tevreden zijn.',
  locations: [
    location('ZWO', 'Zwolle', '2025-03-01', [1, 3, 2]),
    location('RSW', 'Rijswijk', '2025-04-01', [1, 3, 2]),
    location('ALM', 'Almere', '2025-05-01', [1, 3, 2]),
    location('EHV', 'Eindhoven', '2025-07-01', [1, 2, 1]),
    location('APD', 'Apeldoorn', '2025-09-01', [1, 3, 0]),
  ],
  counts: {
    cases_in_preparation: 0,
    cases_withdrawn: 1,
    outcomes_answered: 21,
    solutions_open: 0,
    cases_sealed: 0,
    cases_released: 4,
    sessions_planned: 1,
    sessions_held: 5,
    outcomes: 23,
    outcomes_waiting: 0,
    outcomes_overdue: 0,
    solutions_decided: 6,
    trials_running: 16,
    kept_somewhere: 8,
  },
  sealed: [
    {
      kind: 'solution',
      object: '1',
      code: 'S4',
      label: 'Doe-eerst-mandaat',
      version: 2,
      sealed_on: '2025-09-02',
    },
    {
      kind: 'case_story',
      object: '2',
      code: 'A',
      label: 'Het nachtelijke UPS-alarm',
      version: 4,
      sealed_on: '2025-02-11',
    },
    {
      kind: 'ground_rules',
      object: '3',
      code: null,
      label: 'Spelregels',
      version: 1,
      sealed_on: '2024-09-30',
    },
  ],
  notice_by: '2026-02-28',
};

/** The same statements as the server tells them. */
export const rows: DisplayRow[] = [...statements, ...statements, ...statements]
  .slice(0, 8)
  .map(({ text, sides, silent_unanimity }, index) => {
    const side = (party: 'client' | 'contractor') => {
      const agree = sides?.[party].agree ?? 0;
      const predicted = sides?.[party === 'client' ? 'contractor' : 'client'].predicted?.agree ?? 0;
      return {
        votes: { agree, rather_agree: 0, rather_disagree: 0, disagree: 6 - agree, no_answer: 0 },
        majority: null,
        predictions: { agree: predicted, disagree: 6 - predicted },
        predicted: null,
        votes_before: null,
        majority_before: null,
        shift_permille: null,
      };
    };
    return {
      line: { statement: `s${index}`, number: index + 1, kind: 'norm', text },
      form: 'counts',
      client: side('client'),
      contractor: side('contractor'),
      group: null,
      difference_permille: null,
      gap_client_permille: null,
      gap_contractor_permille: null,
      silent_agreement: silent_unanimity ?? false,
      debated: index < 3,
    };
  });

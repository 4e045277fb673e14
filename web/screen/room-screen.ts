// SPDX-License-Identifier: EUPL-1.2
import type { Table } from '$lib/ui/party';
import type { StatementFigures } from '$lib/ui/vote';

/** The one thing the projector shows now. The shape of the view `screen`. */
export type RoomScreen =
  | { show: 'waiting'; title: string }
  | { show: 'words'; title: string; lines: string[] }
  | {
      show: 'join';
      title: string;
      qr_svg_path: string;
      address: string;
      joined: number;
      seats: number;
    }
  | { show: 'voting'; in: number; seats: number }
  | { show: 'statement'; code: string; text: string }
  | { show: 'reveal'; table: Table; beat: 'predictions' | 'votes'; statement: StatementFigures }
  | { show: 'outcomes'; title: string; outcomes: string[] };

// SPDX-License-Identifier: EUPL-1.2
import type { Party, Table } from '$lib/ui/party';

/** One thing that waits for a party, in the reader's language. */
export interface Turn {
  text: string;
  href?: string;
  due?: string;
  late?: boolean;
}

/** What the frame needs of the view `overview`. */
export interface OverviewFrame {
  title: string;
  table: Table;
  turns: Readonly<Record<Party, readonly Turn[]>>;
}

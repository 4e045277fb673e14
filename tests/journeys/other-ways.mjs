// SPDX-License-Identifier: EUPL-1.2
// What does not happen in every engagement: cases that end early, keys that fall, a room that stands still,
// parties that differ, trials that change, and a witness from outside.
import * as agreed from './agreed-anew.mjs';
import * as hand from './by-hand.mjs';
import * as ends from './case-ends.mjs';
import { takeSeats } from './demo-roles.mjs';
import * as keys from './keys-fall.mjs';
import * as room from './room-halted.mjs';
import * as table from './table-otherwise.mjs';
import * as trial from './trial-steps.mjs';
import { bringCosignature } from './witness.mjs';

export const other_ways = [
  ['people of the example sit down', takeSeats],
  ['one contract manager stops a case, and the other reads why', ends.vetoCase],
  ['a case is taken back with its reason', ends.withdrawCase],
  ['a case that served goes to the archive and stays to be read', ends.archiveCase],
  ['a whole case lies on the table', hand.writeWhole],
  ['keys do what the sheet says, unless they are switched off', hand.pressKeys],
  ['a paste from Word keeps its list, and one step back takes it away', hand.pasteFromWord],
  ['the language changes without a reload and nothing typed is lost', hand.changeLanguage],
  ['statements change places; one is taken out and put back', hand.orderStatements],
  ['a statement that another changed meanwhile is compared first', hand.meetStatement],
  ['a test reader read on paper', keys.recordReader],
  ['a key is taken back and turned again', keys.takeBackKey],
  ['both stop the clock of the second key', keys.postponeDeadlock],
  ['a signed text is opened: it says whose signatures fall, and both fall', keys.openForChange],
  ['a session is interrupted and goes on', room.interrupt],
  ['hands are counted per party', room.countByHand],
  ['a round is opened again with its reason, and then shown', room.reopenRound],
  ['the room stops for safety', room.stopForSafety],
  ['it harvests in ten minutes, without the managers', room.harvestInTen],
  ['an agreement of the team becomes a proposal', table.turnIntoProposal],
  ['a slip of the pen is mended in sight', table.correctOutcome],
  ['each party gives its reason, unread by the other', table.giveReasons],
  ['a danger is solved', table.solveDanger],
  ['the poster hangs when all is answered, and the session is closed', room.hangPoster],
  ['a session that cannot go on is stopped for good', room.stopForGood],
  ['a trial is adjusted', trial.adjustTrial],
  ['a trial is paused and goes on when it is free again', trial.pauseAndResume],
  ['a trial is kept by both, and stopped', trial.keepAndStop],
  ['a sponsor names who signs for him', agreed.nameDeputy],
  ['a sponsor signed on paper', agreed.recordPaperKey],
  ['a witness from outside cosigns the log', bringCosignature],
];

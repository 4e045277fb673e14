// SPDX-License-Identifier: EUPL-1.2
// The order of things, from an empty folder to a solution that both signed.
import * as answering from './answering.mjs';
import * as signing from './case-signing.mjs';
import * as writing from './case-writing.mjs';
import * as contract from './contract.mjs';
import * as debating from './debating.mjs';
import * as following from './following.mjs';
import * as founding from './founding.mjs';
import * as harvesting from './harvesting.mjs';
import * as paper from './paper-cards.mjs';
import * as preparing from './preparing.mjs';
import * as revealing from './revealing.mjs';
import * as solving from './solving.mjs';
import * as voting from './voting.mjs';

export const chain = [
  ['the first start makes the facilitator’s account', founding.setUp],
  ['the facilitator opens an engagement', founding.openEngagement],
  ['ground rules are drafted and laid before both sponsors', founding.draftGroundRules],
  ['the contract is filled in', contract.fillInContract],
  ['locations and teams are added', contract.addLocations],
  ['people are invited and take their places', founding.invitePeople],
  ['both sponsors sign the ground rules', founding.signGroundRules],
  ['who stood on the list is confirmed as he comes in', founding.letListedIn],
  ['who was invited later is confirmed by the own sponsor', founding.confirmLatecomer],
  ['both contract managers read a passage their own way', contract.readPassage],
  ['people of the team are added without an account', contract.addTeamPeople],
  ['a case is opened', writing.openCase],
  ['a draft is private until it is laid on the table', writing.draftInPrivate],
  ['the sections are laid on the table', writing.layOnTable],
  ['a remark with a proposal is taken over', writing.proposeChange],
  ['both contract managers write statements', writing.writeStatements],
  ['the origin is named, for three pairs of eyes', signing.nameOrigin],
  ['both rate blind, and talk about the difference', signing.rateBlind],
  ['test readers read by single-use links', signing.letReadersRead],
  ['who recognises himself agreed', signing.recordConsent],
  ['the risk is checked', signing.checkRisk],
  ['the text is offered as one version', signing.offerForReading],
  ['both sign the case', signing.signCase],
  ['the case is released', signing.releaseCase],
  ['a session is planned elsewhere than the case happened', preparing.planSession],
  ['the session is prepared', preparing.prepareSession],
  ['the seat cards are printed', preparing.printSeatCards],
  ['the room opens', preparing.openRoom],
  ['twelve phones take their seats', voting.takeSeats],
  ['a card is one seat', voting.refuseSecondPhone],
  ['the room reads in silence', preparing.readInSilence],
  ['the vote opens', voting.openVote],
  ['twelve phones vote and predict, one of them offline for a while', voting.vote],
  ['a vote can change until it is locked', voting.changeMind],
  ['two cards of paper are typed over', paper.enterPaperCards],
  ['the vote is locked, and nobody saw one', revealing.lockVote],
  ['nothing of a card stays on a phone', revealing.forgetCards],
  ['first what each thought of the other', revealing.revealPredictions],
  ['then the votes', revealing.revealVotes],
  ['statements to debate are chosen', debating.chooseDebated],
  ['sides are drawn by lot', debating.drawPositions],
  ['the wall of the why-round', debating.fillWall],
  ['a second vote with new cards', debating.voteAgain],
  ['the shift is shown', debating.revealShift],
  ['the contract managers are let in', harvesting.letManagersIn],
  ['outcomes are noted', harvesting.noteOutcomes],
  ['each party confirms the words', harvesting.confirmOutcomes],
  ['the harvest ends', harvesting.endHarvest],
  ['the table opens', answering.openTable],
  ['the proposal is taken up in a solution', answering.takeUpProposal],
  ['each signs on a device of his own', answering.signOnOwnDevice],
  ['the question is answered', answering.answerQuestion],
  ['the solution is written', solving.writeSolution],
  ['owners of both parties accept', solving.nameOwners],
  ['both decide the solution', solving.decideSolution],
  ['a local pair accepts', solving.completeDuo],
  ['both marks to start are given', solving.markFree],
  ['the trial begins', solving.startTrial],
  ['the thread leads back and forth', following.followBack],
];

const where = chain.findIndex(([, stage]) => stage === preparing.planSession);

/** The same, up to the released case in the language it begins in, and from there in English. */
export const chainInBoth = [
  ...chain.slice(0, where),
  ['everybody goes on in English', (j) => j.people.goOnInEnglish()],
  ...chain.slice(where),
];

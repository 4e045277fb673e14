// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/boxes.hpp"
#include "domain/scene.hpp"
#include "domain/sessions/round.hpp"

#include <optional>
#include <vector>

// What lies in the boxes of a round, and the only door to it.
//
// joined   token of the seat -> hash of the device, until the harvest ends: who joined may confirm
//          an outcome there.
// ballots  token of the seat, or a token made from a paper card's id, or the one token of totals
//          counted by hand -> marks. It stays until the first beat of the reveal, so that a locked
//          round can be reopened; then it is destroyed.
// tally    two rows, written anew at every lock: all marks, shuffled per statement and party, so
//          that no card can be put together again; and the salt of the commitment to them. It ends
//          with the harvest.

namespace hefboom::domain {

/// The tag of rows without a party.
constexpr std::uint8_t no_party_tag = 2;

/// The tag of a ballot in this round: none when it is held as one group.
[[nodiscard]] std::uint8_t party_tag(Round const& round, std::optional<Party> party);

/// A token no seat can have: its first half is zero.
[[nodiscard]] Digest paper_token(ObjectId card);
[[nodiscard]] bool is_paper(Digest const& token);
/// The id a paper token was made from.
[[nodiscard]] ObjectId card_of(Digest const& token);
/// Where totals counted by hand lie, instead of every card.
[[nodiscard]] Digest totals_token();

/// Counts per party on one statement, as bytes and back.
[[nodiscard]] Bytes pack_tallies(std::vector<StatementTally> const& totals,
                                 std::vector<StatementId> const& order);
[[nodiscard]] std::vector<StatementTally> unpack_tallies(Bytes const& bytes,
                                                         std::vector<StatementId> const& order);

/// Totals without a single count are none.
[[nodiscard]] bool has_totals(Boxes const& boxes, Round const& round);
/// Any card with a mark, on a phone or on paper.
[[nodiscard]] bool has_cards(Boxes const& boxes, Round const& round);

/// How many joined and gave a ballot: while the round is open from its boxes, later as it was
/// locked.
[[nodiscard]] RoundTurnout turnout_of(Boxes const& boxes, Round const& round);

/// The row that a lock puts into the tally box: all marks, each statement and party shuffled by
/// itself. What a paper card leaves open of `on_paper` counts as "geen antwoord", as the card says.
/// Chance comes from `moment`; how much depends on the number of ballots only.
[[nodiscard]] Bytes sealed_marks(Boxes const& boxes, Round const& round,
                                 std::vector<StatementId> const& on_paper, Moment const& moment);
[[nodiscard]] Digest tally_token();
[[nodiscard]] Digest salt_token();

/// The only door to what was voted: nothing before the first beat and after the end; between the
/// beats only the predictions, with n; then everything. A round held as one group has it all under
/// `client`.
[[nodiscard]] std::vector<StatementTally> revealed_tally(Boxes const& boxes, Round const& round);

} // namespace hefboom::domain

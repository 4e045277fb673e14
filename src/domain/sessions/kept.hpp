// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/sessions/session.hpp"

namespace hefboom::domain {

/// How many persons of each party stand behind a kept figure: five, or more where the ground rules
/// say so.
[[nodiscard]] std::int32_t kept_fewest(Engagement const& state);

/// A tally that may be kept as it is.
[[nodiscard]] bool may_be_kept(StatementTally const& tally, std::int32_t fewest);

/// Where the small cells of one statement lie in an accumulator: one row for one text, so that
/// only identical texts are pooled.
[[nodiscard]] Digest accumulator_token(Statement const& statement);

/// Adds what is kept of the revealed rounds of a session that ends: TallyKept where each party has
/// enough marks on that statement; the rest goes into the sealed accumulator of case and round and
/// is published as TallyPooled once both parties have enough there. A published row is emptied, so
/// that the next one rests on as many new ballots. Fewer predictions than that are left out. Rounds
/// held as one group, and rounds not revealed, leave nothing.
void keep_tallies(Decision& decision, Scene const& scene, Session const& session);

/// Bands of the statements chosen to travel, of the newest revealed round with enough marks.
void let_travel(Decision& decision, Scene const& scene, Session const& session);

/// Whether that statement has enough marks of each party in a revealed round.
[[nodiscard]] std::optional<StatementTally> tally_to_travel(Boxes const& boxes,
                                                            Session const& session,
                                                            StatementId statement,
                                                            std::int32_t fewest);

} // namespace hefboom::domain

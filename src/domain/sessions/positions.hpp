// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/sessions/session.hpp"

#include <boost/describe/class.hpp>
#include <optional>
#include <vector>

namespace hefboom::domain {

/// What stands on the seat card of that seat. Each party's deck counts from 1; where no party
/// stands on the cards, the contractor's goes on after the client's, so that no two bear the same
/// number.
[[nodiscard]] std::int32_t card_number(GroupForm form, std::int32_t client_seats, Party party,
                                       std::int32_t seat);

/// The cards that defend either side, by the numbers that stand on them.
struct DefendingCards {
    std::optional<Party> party; ///< none where no party stands on the cards
    std::vector<std::int32_t> agree;
    std::vector<std::int32_t> disagree;

    bool operator==(DefendingCards const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DefendingCards, (), (party, agree, disagree))

/// Of both parties, the client first; of everybody at once where no party stands on the cards.
[[nodiscard]] std::vector<DefendingCards> defending_cards(Session const& session,
                                                          DrawnPositions const& drawn);

} // namespace hefboom::domain

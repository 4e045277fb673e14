// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/round_rules.hpp"

namespace hefboom::domain {

Result<Decision> decide(Scene const&, DealDeck const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, OpenRound const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, JoinSeat const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, CastBallot const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, EnterPaperCard const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, EnterPaperTotals const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, LockRound const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ReopenRound const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, Reveal const&) {
    return refuse(Refused::unavailable, "not_built");
}

} // namespace hefboom::domain

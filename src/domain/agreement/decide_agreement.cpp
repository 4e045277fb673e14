// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/agreement_rules.hpp"

namespace hefboom::domain {

Result<Decision> decide(Scene const&, OpenEngagement const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, OpenEpoch const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, DraftGroundRules const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, SetContract const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, AddExcerpt const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, WriteReading const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, AddLocation const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, SetStartMonth const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, SetTeam const&) {
    return refuse(Refused::unavailable, "not_built");
}

} // namespace hefboom::domain

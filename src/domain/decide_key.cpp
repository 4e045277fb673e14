// SPDX-License-Identifier: EUPL-1.2
#include "domain/key_rules.hpp"

namespace hefboom::domain {

Result<Decision> decide(Scene const&, TurnKey const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RecordPaperKey const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, TakeBackKey const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, PostponeDeadlock const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ReachDeadlock const&) {
    return refuse(Refused::unavailable, "not_built");
}

} // namespace hefboom::domain

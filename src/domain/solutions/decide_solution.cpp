// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_rules.hpp"

namespace hefboom::domain {

Result<Decision> decide(Scene const&, OpenSolution const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, WriteSolution const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, NameOwner const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, NameDuo const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, AcceptByLink const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RecordAcceptance const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, MarkFree const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, PrepareApplication const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, StartApplication const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, AdjustApplication const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, KeepApplication const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, PauseApplication const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ResumeApplication const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, StopApplication const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, PauseIncomplete const&) {
    return refuse(Refused::unavailable, "not_built");
}

} // namespace hefboom::domain

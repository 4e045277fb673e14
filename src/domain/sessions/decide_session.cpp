// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/session_rules.hpp"

namespace hefboom::domain {

Result<Decision> decide(Scene const&, PlanSession const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ReplanSession const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ChooseStatements const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ExpectHeads const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, PrepareSession const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, OpenSession const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, Advance const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ShowOnScreen const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, InterruptSession const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ResumeSession const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, CancelSession const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ChooseDebated const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, DrawPositions const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, NoteOnWall const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RecordManagersEntrance const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ChooseTravelling const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, EndHarvest const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, EndBallots const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, MarkPosterHangs const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, CloseSession const&) {
    return refuse(Refused::unavailable, "not_built");
}

} // namespace hefboom::domain

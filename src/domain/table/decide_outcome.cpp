// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_rules.hpp"

namespace hefboom::domain {

Result<Decision> decide(Scene const&, NoteOutcome const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, AmendOutcome const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, DropOutcome const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ConfirmOutcome const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, CorrectOutcome const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RecordSafetyReport const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RecordSafetySolved const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, TurnIntoProposal const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, DraftAnswer const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, MarkAgreedAtTable const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, StateReason const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, NoteOverdue const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, OpenTable const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, TreatAtTable const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, CloseTable const&) {
    return refuse(Refused::unavailable, "not_built");
}

} // namespace hefboom::domain

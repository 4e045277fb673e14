// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_rules.hpp"

namespace hefboom::domain {

Result<Decision> decide(Scene const&, OpenCase const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, SetCaseOrigin const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, SetFictionalisation const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, LayOnTable const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, CommentOnSection const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, SettleComment const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, AddStatement const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ReviseStatement const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RemoveStatement const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, OrderStatements const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RecordConsent const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RateCase const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RateAsReader const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RecordReaderOnPaper const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RecordTalk const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, CheckRisk const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, OfferForReading const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, OpenForChange const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ReleaseCase const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, VetoCase const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, WithdrawCase const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ArchiveCase const&) {
    return refuse(Refused::unavailable, "not_built");
}

} // namespace hefboom::domain

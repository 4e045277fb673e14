// SPDX-License-Identifier: EUPL-1.2
#include "domain/people/people_rules.hpp"

namespace hefboom::domain {

Result<Decision> decide(Scene const&, InviteMember const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, NameDeputy const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, AcceptInvitation const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, ConfirmMember const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, EndMembership const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, DropToAccepted const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, AddPerson const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, RemovePerson const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, IssueLink const&) {
    return refuse(Refused::unavailable, "not_built");
}

Result<Decision> decide(Scene const&, WithdrawLink const&) {
    return refuse(Refused::unavailable, "not_built");
}

} // namespace hefboom::domain

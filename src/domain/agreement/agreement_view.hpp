// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/agreement/contract_view.hpp"
#include "domain/overview/me.hpp"
#include "domain/people/members_view.hpp"
#include "domain/seal_view.hpp"

#include <vector>

namespace hefboom::domain {

/// The ground rules: the newest draft with its keys, and what is in force.
struct GroundRulesView {
    TextRef text;
    std::int32_t version = 0; ///< send it back as based_on; 0: nothing drafted
    GroundTerms drafted;
    TextRef agreed_text; ///< in force; blank when never sealed
    std::int32_t agreed_version = 0;
    GroundTerms agreed;
    SealView seal;
    std::vector<MemberId> annex;        ///< who is listed now; send it back with a key
    std::vector<Party> keys_would_fall; ///< send them back as acknowledged when drafting
    bool may_draft = false;
};
BOOST_DESCRIBE_STRUCT(GroundRulesView, (),
                      (text, version, drafted, agreed_text, agreed_version, agreed, seal, annex,
                       keys_would_fall, may_draft))

/// The engagement's own page: rules, contract, who is who.
struct AgreementView {
    PartyView client;
    PartyView contractor;
    std::optional<Party> left;
    GroundRulesView ground_rules;
    std::optional<ContractView> contract; ///< for who takes part
    std::vector<MemberView> members;
    std::vector<PersonView> people;         ///< both teams for managers and facilitator
    std::vector<IssuedLinkView> links;      ///< of the viewer's own party, for its manager
    std::vector<LocationMention> locations; ///< to choose from
    bool may_invite = false;
    bool may_name_deputy = false;
    std::vector<Party> may_add_people; ///< for which parties
};
BOOST_DESCRIBE_STRUCT(AgreementView, (),
                      (client, contractor, left, ground_rules, contract, members, people, links,
                       locations, may_invite, may_name_deputy, may_add_people))

[[nodiscard]] Result<AgreementView> agreement_view(Engagement const& state, Actor const& viewer,
                                                   Instant now, LocalDate today);

} // namespace hefboom::domain

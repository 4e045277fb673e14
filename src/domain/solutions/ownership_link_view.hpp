// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/table/mention.hpp"

#include <vector>

namespace hefboom::domain {

/// What somebody without an account is asked on his personal link: to own a solution with somebody
/// of the other party, or to try it with somebody at his own location.
struct OwnershipLinkView {
    LinkPurpose purpose = LinkPurpose::own_solution;
    LinkStatus status = LinkStatus::issued;
    bool may_accept = false;
    TextRef engagement;
    Party party = Party::client;
    TextRef client_name, contractor_name;
    TextRef own_name;
    std::optional<PersonMention> partner; ///< of the other party, when named
    bool partner_accepted = false;
    std::optional<LocationMention> location; ///< of a local duo
    TextRef code;
    TextRef title;
    TextRef problem;
    TextRef change;
    TextRef stops;
    TextRef practice_moment;
    Formality formality = Formality::working_agreement;
    std::vector<LocationMention> where;
    std::int32_t trial_weeks = 0;
    std::optional<LocalDate> review_on;
    std::optional<LocalDate> accepted_on;
};
BOOST_DESCRIBE_STRUCT(OwnershipLinkView, (),
                      (purpose, status, may_accept, engagement, party, client_name, contractor_name,
                       own_name, partner, partner_accepted, location, code, title, problem, change,
                       stops, practice_moment, formality, where, trial_weeks, review_on,
                       accepted_on))

/// The view "link" for the purposes own_solution and join_duo. Refusals not_found.link (also for
/// another purpose) and link.expired.
[[nodiscard]] Result<OwnershipLinkView> ownership_link_view(Engagement const& state,
                                                            Actor const& viewer, Instant now);

} // namespace hefboom::domain

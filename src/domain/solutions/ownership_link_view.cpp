// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/ownership_link_view.hpp"

#include "domain/solutions/ownership_asked.hpp"

namespace hefboom::domain {

namespace {

void tell_pair(Engagement const& state, OwnershipAsked const& asked, OwnershipLinkView& view) {
    if (asked.pair == nullptr) return;
    if (auto const& own = asked.pair->of(view.party); own && own->person == asked.link->person)
        view.accepted_on = own->accepted_on;
    if (auto const& partner = asked.pair->of(other(view.party))) {
        view.partner = mention(state, partner->person);
        view.partner_accepted = partner->accepted.has_value();
    }
}

void tell_solution(Engagement const& state, Solution const& solution, OwnershipLinkView& view) {
    view.code = solution.code;
    view.title = solution.text.title;
    view.problem = solution.text.problem;
    view.change = solution.text.change;
    view.stops = solution.text.stops;
    view.practice_moment = solution.text.practice_moment;
    view.formality = solution.terms.formality;
    for (auto const location : solution.terms.locations)
        view.where.push_back(mention(state, location));
    view.trial_weeks = solution.terms.trial_weeks;
    view.review_on = solution.terms.review_on;
}

} // namespace

Result<OwnershipLinkView> ownership_link_view(Engagement const& state, Actor const& viewer,
                                              Instant now) {
    auto const asked = TRY(asked_of(state, viewer));
    auto const& link = *asked.link;
    auto const usable = still_usable(link, now);
    if (!usable && link.status == LinkStatus::issued)
        return tl::unexpected<Refusal>(usable.error());
    OwnershipLinkView view;
    view.purpose = link.purpose;
    view.status = link.status;
    view.may_accept =
        usable.has_value() && waits_for(asked.pair, link.party, link.person).has_value();
    view.engagement = state.title;
    view.party = link.party;
    view.client_name = state.client.name;
    view.contractor_name = state.contractor.name;
    view.own_name = mention(state, link.person).name;
    if (asked.location) view.location = mention(state, *asked.location);
    tell_pair(state, asked, view);
    tell_solution(state, *asked.solution, view);
    return view;
}

} // namespace hefboom::domain

// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/agreement_view.hpp"

#include "domain/people/membership.hpp"
#include "domain/rights.hpp"

namespace hefboom::domain {

namespace {

GroundRulesView ground_rules_view(Engagement const& state, Actor const& viewer, LocalDate today) {
    auto const& rules = state.ground_rules;
    GroundRulesView view;
    view.text = rules.text;
    view.version = rules.keys.version;
    view.drafted = rules.drafted;
    view.agreed_text = rules.agreed_text;
    view.agreed_version = rules.agreed_version;
    view.agreed = {.minimum_group = rules.minimum_group,
                   .answer_working_days = rules.answer_working_days,
                   .client_pays_percent = rules.client_pays_percent};
    view.seal = seal_view(state, viewer, JointKind::ground_rules, as<ObjectId>(state.id), today);
    view.annex = annex_of(state);
    view.keys_would_fall = rules.keys.standing();
    view.may_draft = may_do(viewer, DraftGroundRules::name).has_value();
    return view;
}

std::vector<Party> may_add_people(Actor const& viewer) {
    if (!may_do(viewer, AddPerson::name)) return {};
    if (viewer.party) return {*viewer.party};
    return {Party::client, Party::contractor};
}

} // namespace

Result<AgreementView> agreement_view(Engagement const& state, Actor const& viewer, Instant now,
                                     LocalDate today) {
    AgreementView view;
    view.client = party_view(state, Party::client);
    view.contractor = party_view(state, Party::contractor);
    view.left = state.left;
    view.ground_rules = ground_rules_view(state, viewer, today);
    if (may_see(viewer, "locations")) {
        view.contract = contract_view(state, viewer, today);
        for (auto const& [id, location] : state.locations)
            view.locations.push_back(mention(state, id));
    }
    view.members = members_view(state, viewer);
    view.people = people_view(state, viewer);
    view.links = links_view(state, viewer, now);
    view.may_invite = may_do(viewer, InviteMember::name).has_value();
    view.may_name_deputy = may_do(viewer, NameDeputy::name).has_value();
    view.may_add_people = may_add_people(viewer);
    return view;
}

} // namespace hefboom::domain

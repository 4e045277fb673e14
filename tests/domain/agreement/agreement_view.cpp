// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/agreement_view.hpp"

#include "domain/agreement/location_view.hpp"
#include "domain/founding.hpp"
#include "domain/overview/overview_view.hpp"
#include "domain/trust/trust_view.hpp"

#include <algorithm>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

LocalDate const on_signing = *date_from_iso("2025-03-03");

AgreementView seen_by(Founding const& founding, MemberId who) {
    return *agreement_view(founding.world.state, founding.actor(who), founding.world.now,
                           on_signing);
}

OverviewView overview_of(Founding const& founding, MemberId who) {
    return *overview_view(founding.world.state, founding.actor(who), on_signing);
}

MemberView row_of(AgreementView const& view, MemberId id) {
    return *std::ranges::find(view.members, id, &MemberView::id);
}

/// The five fees of the worked example; the founding one is Almere's.
void five_locations(Founding& founding) {
    founding.add_location("RSW", 46'800'000);
    founding.add_location("ZWO", 31'200'000);
    founding.add_location("EHV", 54'600'000);
    founding.add_location("APD", 33'800'000);
}

} // namespace

TEST_CASE("the overview tells the day by the server's clock") {
    Founding founding;
    CHECK(overview_of(founding, founding.client_manager).today == on_signing);
}

TEST_CASE("the fixed fee is 2,184,000 euro a year and the malus at most 21,840 a quarter") {
    Founding founding;
    five_locations(founding);
    founding.sign_both();
    Founding::must(founding.world.act(founding.actor(founding.client_manager),
                                      SetContract{.number = founding.world.prose("RO-DC-07"),
                                                  .starts = *date_from_iso("2022-07-01"),
                                                  .ends = *date_from_iso("2026-06-30"),
                                                  .option_ends = *date_from_iso("2029-06-30"),
                                                  .notice_by = *date_from_iso("2026-02-28"),
                                                  .extra_work_budget_cents = 64'000'000,
                                                  .malus_permille_of_quarter = 40}));
    auto const view = seen_by(founding, founding.contractor_manager);
    REQUIRE(view.contract);
    CHECK(view.contract->fee_cents_per_year == 218'400'000);
    CHECK(view.contract->malus_cents_per_quarter_most == 2'184'000);
    CHECK(view.contract->fees.size() == 5);
    CHECK(view.contract->dossier_frozen_by == *date_from_iso("2026-01-31"));
    CHECK(view.contract->last_wave_by == *date_from_iso("2026-01-03"));
}

TEST_CASE("both parties see the same contract and the same ground rules") {
    Founding founding;
    founding.sign_both();
    auto const client = seen_by(founding, founding.client_manager);
    auto const contractor = seen_by(founding, founding.contractor_manager);
    CHECK(client.ground_rules.text == contractor.ground_rules.text);
    CHECK(client.contract->fee_cents_per_year == contractor.contract->fee_cents_per_year);
    CHECK(client.members.size() == contractor.members.size());
}

TEST_CASE("the seal shows both keys, and offers the key to whoever can turn it now") {
    Founding founding;
    auto seal = seen_by(founding, founding.client_sponsor).ground_rules.seal;
    CHECK(seal.may_turn);
    CHECK(seal.version == 1);
    CHECK_FALSE(seen_by(founding, founding.client_manager).ground_rules.seal.may_turn);
    Founding::must(founding.sign(founding.client_sponsor));
    seal = seen_by(founding, founding.client_sponsor).ground_rules.seal;
    CHECK_FALSE(seal.may_turn);
    CHECK(seal.refused == "key.already_turned");
    CHECK(seal.may_take_back);
    REQUIRE(seal.client);
    CHECK(seal.client->role == Role::sponsor);
    CHECK_FALSE(seal.contractor);
    CHECK_FALSE(seal.sealed);
    Founding::must(founding.sign(founding.contractor_sponsor));
    seal = seen_by(founding, founding.facilitator).ground_rules.seal;
    CHECK(seal.sealed);
    CHECK(seal.sealed_on == on_signing);
    CHECK(seal.refused.empty());
}

TEST_CASE("a member's row says whether the viewer can confirm or end it now") {
    Founding founding;
    founding.sign_both();
    auto const member = founding.join(Role::works_council, Party::client);
    CHECK(row_of(seen_by(founding, founding.client_sponsor), member).may_confirm);
    CHECK_FALSE(row_of(seen_by(founding, founding.contractor_sponsor), member).may_confirm);
    CHECK_FALSE(row_of(seen_by(founding, founding.facilitator), member).may_confirm);
    CHECK(row_of(seen_by(founding, founding.facilitator), member).may_end);
    CHECK(row_of(seen_by(founding, member), member).me);
    CHECK(row_of(seen_by(founding, member), member).may_end);
}

TEST_CASE("who only reads the rules sees no contract, no people, no links and no location") {
    Founding founding;
    founding.sign_both();
    Founding::must(founding.world.act(founding.actor(founding.client_manager),
                                      AddPerson{.party = Party::client,
                                                .craft = Craft::technical_manager,
                                                .display_name = founding.world.prose("Kievit"),
                                                .locations = {founding.location}}));
    auto const council = founding.join(Role::works_council, Party::client);
    Founding::must(founding.world.act(founding.actor(founding.client_sponsor),
                                      ConfirmMember{.member = council}));
    auto const view = seen_by(founding, council);
    CHECK_FALSE(view.contract);
    CHECK(view.people.empty());
    CHECK(view.links.empty());
    CHECK(view.locations.empty());
    CHECK_FALSE(view.ground_rules.text.blank());
    auto const overview = overview_of(founding, council);
    CHECK(overview.locations.empty());
    CHECK_FALSE(overview.counts);
    CHECK(overview.turns.facilitator.empty());
    CHECK(seen_by(founding, founding.contractor_manager).people.size() == 1);
    CHECK(seen_by(founding, founding.client_sponsor).people.empty());
}

TEST_CASE("an end-responsible sees the names at his own locations only") {
    Founding founding;
    auto const other = founding.add_location("RSW", 0);
    auto const here = founding.join(Role::end_responsible, Party::client, {founding.location});
    auto const there = founding.join(Role::end_responsible, Party::client, {other});
    founding.sign_both();
    Founding::must(founding.world.act(founding.actor(founding.client_manager),
                                      AddPerson{.party = Party::client,
                                                .craft = Craft::technical_manager,
                                                .display_name = founding.world.prose("Kievit"),
                                                .locations = {founding.location}}));
    CHECK(seen_by(founding, here).people.size() == 1);
    CHECK(seen_by(founding, there).people.empty());
}

TEST_CASE("the overview always has both parties, and says who the viewer is") {
    Founding founding;
    auto const before = overview_of(founding, founding.contractor_sponsor);
    CHECK(before.me.role == Role::sponsor);
    CHECK(before.me.party == Party::contractor);
    CHECK(before.me.status == MemberStatus::accepted);
    CHECK(before.turns.mine.size() == 1);
    CHECK_FALSE(before.left);
    CHECK(before.sealed.empty());
    founding.sign_both();
    auto const after = overview_of(founding, founding.contractor_sponsor);
    CHECK(after.left);
    CHECK(after.sealed.size() == 1);
    CHECK(after.turns.mine.empty());
    CHECK(after.locations.size() == 1);
}

TEST_CASE("a location goes from announced to independent by what happens there") {
    Founding founding;
    auto& state = founding.world.state;
    auto const at = founding.location;
    CHECK(location_state(state, at) == LocationState::announced);
    Session session;
    session.id = SessionId{founding.world.next_id()};
    session.location = at;
    session.state = SessionState::planned;
    state.sessions.emplace(session.id, session);
    CHECK(location_state(state, at) == LocationState::prepared);
    state.sessions.at(session.id).opened_at = founding.world.now;
    state.sessions.at(session.id).state = SessionState::closed;
    CHECK(location_state(state, at) == LocationState::started);
    Solution solution;
    solution.id = SolutionId{founding.world.next_id()};
    Application application;
    application.location = at;
    application.state = ApplicationState::in_trial;
    solution.applications.emplace(at, application);
    state.solutions.emplace(solution.id, solution);
    CHECK(location_state(state, at) == LocationState::applying);
    state.solutions.at(solution.id).applications.at(at).state = ApplicationState::kept;
    CHECK(location_state(state, at) == LocationState::independent);
    auto const view = location_view(state, founding.actor(founding.facilitator), at, on_signing);
    REQUIRE(view);
    CHECK(view->solutions.size() == 1);
    CHECK(view->sessions.size() == 1);
    CHECK(view->row.can_host);
    CHECK(outcome_of(location_view(state, founding.actor(founding.facilitator), LocationId{{9}},
                                   on_signing)) == "not_found.location");
}

TEST_CASE("a cosignature names a size that exists, and shows who brought it") {
    Founding founding;
    founding.sign_both();
    auto const manager = founding.actor(founding.client_manager);
    TakeCosignature brought{.note = founding.world.prose("hefboom\n12\n…"),
                            .key = founding.world.prose("ambelaar+1+x")};
    brought.size = founding.world.state.size + 1;
    CHECK(outcome_of(founding.world.act(manager, brought)) == "trust.unknown_size");
    brought.size = 0;
    CHECK(outcome_of(founding.world.act(manager, brought)) == "trust.unknown_size");
    brought.size = founding.world.state.size;
    Founding::must(founding.world.act(manager, brought));
    auto const view = *trust_view(founding.world.state, manager);
    REQUIRE(view.cosignatures.size() == 1);
    CHECK(view.cosignatures[0].size == brought.size);
    CHECK(view.cosignatures[0].brought_by ==
          founding.world.state.members.at(founding.client_manager).name);
}

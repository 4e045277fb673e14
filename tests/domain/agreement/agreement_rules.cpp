// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/agreement_rules.hpp"

#include "domain/founding.hpp"

using namespace hefboom;
using namespace hefboom::domain;

namespace {

SetContract contract(World& world) {
    return {.number = world.prose("RO-DC-07"),
            .starts = day("2022-07-01"),
            .ends = day("2026-06-30"),
            .option_ends = day("2029-06-30"),
            .notice_by = day("2026-02-28"),
            .extra_work_budget_cents = 64'000'000,
            .malus_permille_of_quarter = 40};
}

} // namespace

TEST_CASE("whoever opens an engagement is its confirmed facilitator, of neither party") {
    Founding founding;
    auto const& member = founding.world.state.members.at(founding.facilitator);
    CHECK(member.role == Role::facilitator);
    CHECK(member.status == MemberStatus::confirmed);
    CHECK_FALSE(member.party);
    CHECK(founding.world.state.opened());
    CHECK(outcome_of(founding.world.act(Founding::newcomer(), founding.opening())) ==
          "engagement.exists");
}

TEST_CASE("two parties have two names and two initials") {
    Founding founding;
    World empty;
    auto command = founding.opening();
    command.contractor_initial = command.client_initial;
    CHECK(outcome_of(empty.act(Founding::newcomer(), command)) == "engagement.same_initial");
    command = founding.opening();
    command.contractor_name = command.client_name;
    CHECK(outcome_of(empty.act(Founding::newcomer(), command)) == "engagement.same_name");
    command = founding.opening();
    command.client_initial = founding.world.prose("ABC");
    CHECK(outcome_of(empty.act(Founding::newcomer(), command)) == "text.too_long");
    command = founding.opening();
    command.purpose = {};
    CHECK(outcome_of(empty.act(Founding::newcomer(), command)) == "text.missing");
}

TEST_CASE("the smallest group starts at five, may be raised by both keys and is never lowered") {
    Founding founding;
    auto const facilitator = founding.actor(founding.facilitator);
    auto const drafting = [&](std::int32_t group) {
        auto draft = founding.draft(founding.keys().version, founding.keys().standing());
        draft.minimum_group = group;
        return outcome_of(founding.world.act(facilitator, draft));
    };
    CHECK(drafting(4) == "ground_rules.group_too_small");
    CHECK(drafting(7) == "accepted");
    CHECK(founding.world.state.ground_rules.minimum_group == 5);
    founding.sign_both();
    CHECK(founding.world.state.ground_rules.minimum_group == 7);
    CHECK(drafting(6) == "ground_rules.group_too_small");
    CHECK(drafting(9) == "accepted");
    CHECK(drafting(51) == "ground_rules.group_too_large");
    CHECK(founding.world.state.ground_rules.minimum_group == 7);
}

TEST_CASE("what is in force stays in force while a newer draft waits for its keys") {
    Founding founding;
    founding.sign_both();
    auto const text = founding.world.state.ground_rules.text;
    Founding::must(founding.world.act(founding.actor(founding.facilitator),
                                      founding.draft(1, {Party::client, Party::contractor})));
    auto const& rules = founding.world.state.ground_rules;
    CHECK(rules.agreed_text == text);
    CHECK(rules.agreed_version == 1);
    CHECK(rules.keys.version == 2);
    CHECK_FALSE(rules.text == text);
}

TEST_CASE("ground rules drafted from an older version are refused; only the facilitator drafts") {
    Founding founding;
    CHECK(outcome_of(founding.world.act(founding.actor(founding.facilitator), founding.draft(0))) ==
          "ground_rules.outdated");
    founding.sign_both();
    CHECK(outcome_of(founding.world.act(founding.actor(founding.client_manager),
                                        founding.draft(1))) == "rights.forbidden");
}

TEST_CASE("a contract gives notice within its term") {
    Founding founding;
    auto const facilitator = founding.actor(founding.facilitator);
    auto command = contract(founding.world);
    Founding::must(founding.world.act(facilitator, command));
    CHECK(founding.world.state.contract.notice_by == day("2026-02-28"));
    command.notice_by = command.ends;
    CHECK(outcome_of(founding.world.act(facilitator, command)) == "contract.notice_outside_term");
    command = contract(founding.world);
    command.ends = command.starts;
    CHECK(outcome_of(founding.world.act(facilitator, command)) == "contract.ends_too_early");
    command = contract(founding.world);
    command.option_ends = command.ends;
    CHECK(outcome_of(founding.world.act(facilitator, command)) == "contract.option_too_early");
    command = contract(founding.world);
    command.malus_permille_of_quarter = 1001;
    CHECK(outcome_of(founding.world.act(facilitator, command)) == "contract.malus");
    command = contract(founding.world);
    command.extra_work_budget_cents = -1;
    CHECK(outcome_of(founding.world.act(facilitator, command)) == "contract.budget");
}

TEST_CASE("each party writes its own reading of a passage whose words stay as they are") {
    Founding founding;
    founding.sign_both();
    auto const literal = founding.world.prose("Storingen worden uitsluitend gemeld bij …");
    Founding::must(
        founding.world.act(founding.actor(founding.facilitator),
                           AddExcerpt{.article = founding.world.prose("7.2"), .literal = literal}));
    auto const excerpt = as<ExcerptId>(founding.world.made.at(0));
    auto const reading = [&](MemberId who, char const* text) {
        return outcome_of(founding.world.act(
            founding.actor(who),
            WriteReading{.excerpt = excerpt, .text = founding.world.prose(text)}));
    };
    CHECK(reading(founding.client_manager, "een telefoontje is al een opdracht") == "accepted");
    CHECK(reading(founding.contractor_manager, "een gesprek is geen opdracht") == "accepted");
    CHECK(reading(founding.facilitator, "allebei waar") == "rights.forbidden");
    auto const* kept = founding.world.state.contract.excerpt(excerpt);
    REQUIRE(kept != nullptr);
    CHECK(kept->literal == literal.ref);
    CHECK_FALSE(kept->client_reading == kept->contractor_reading);
    auto const before = kept->contractor_reading;
    CHECK(reading(founding.client_manager, "toch iets anders") == "accepted");
    CHECK(founding.world.state.contract.excerpt(excerpt)->contractor_reading == before);
    CHECK(outcome_of(founding.world.act(
              founding.actor(founding.client_manager),
              WriteReading{.excerpt = ExcerptId{{2}}, .text = founding.world.prose("x")})) ==
          "not_found.excerpt");
}

TEST_CASE("every start month stays, with its reason") {
    Founding founding;
    auto const facilitator = founding.actor(founding.facilitator);
    auto const choosing = [&](char const* month, char const* reason) {
        return outcome_of(
            founding.world.act(facilitator, SetStartMonth{.location = founding.location,
                                                          .month = day(month),
                                                          .reason = founding.world.prose(reason)}));
    };
    CHECK(choosing("2025-05-02", "bereid") == "location.not_first_of_month");
    CHECK(choosing("2025-05-01", "") == "text.missing");
    CHECK(choosing("2025-05-01", "grootste bereidheid") == "accepted");
    CHECK(choosing("2025-05-01", "nog eens") == "location.same_month");
    CHECK(choosing("2025-06-01", "planning") == "accepted");
    auto const& starts = founding.world.state.locations.at(founding.location).starts;
    REQUIRE(starts.size() == 2);
    CHECK(starts[0].month == day("2025-05-01"));
    CHECK(founding.world.state.locations.at(founding.location).start_month() == day("2025-06-01"));
}

TEST_CASE("a team is a count of heads, not below nothing") {
    Founding founding;
    auto const facilitator = founding.actor(founding.facilitator);
    TeamCounts team{
        .technical_managers = 3, .facility_managers = 1, .technicians = 3, .coordinators = 1};
    Founding::must(
        founding.world.act(facilitator, SetTeam{.location = founding.location, .team = team}));
    CHECK(founding.world.state.locations.at(founding.location).team.client() == 4);
    team.technicians = -1;
    CHECK(outcome_of(founding.world.act(facilitator,
                                        SetTeam{.location = founding.location, .team = team})) ==
          "location.team_size");
    CHECK(outcome_of(founding.world.act(facilitator, SetTeam{.location = LocationId{{3}},
                                                             .team = {}})) == "not_found.location");
}

TEST_CASE("systems, users and safety route are corrected by who writes there, and by who answers") {
    Founding founding;
    auto const other = founding.add_location("RSW", 0);
    auto const here = founding.join(Role::end_responsible, Party::client, {founding.location});
    founding.sign_both();
    CorrectLocation correct{.location = founding.location,
                            .systems = founding.world.prose("UPS 2N, koeling"),
                            .users = 280,
                            .safety_route = founding.world.prose("Bel 112, dan de meldkamer.")};
    Founding::must(founding.world.act(founding.actor(here), correct));
    auto const& location = founding.world.state.locations.at(founding.location);
    CHECK(location.users == 280);
    CHECK(location.systems == correct.systems.ref);
    CHECK(location.safety_route == correct.safety_route.ref);
    CHECK(location.corrected_at == founding.world.now);
    Founding::must(founding.world.act(founding.actor(founding.contractor_manager), correct));
    correct.location = other;
    CHECK(outcome_of(founding.world.act(founding.actor(here), correct)) == "rights.other_location");
    correct.users = -1;
    CHECK(outcome_of(founding.world.act(founding.actor(founding.facilitator), correct)) ==
          "location.users");
    correct.users = 1;
    correct.safety_route = {};
    CHECK(outcome_of(founding.world.act(founding.actor(founding.facilitator), correct)) ==
          "text.missing");
    correct.location = LocationId{{3}};
    CHECK(outcome_of(founding.world.act(founding.actor(founding.facilitator), correct)) ==
          "not_found.location");
}

TEST_CASE("an epoch opens only when something somebody held is missing, and under a new number") {
    Founding founding;
    Actor const server;
    auto opening = OpenEpoch{.epoch = 1, .restored_size = 9, .known_size = 12, .known_root = {}};
    CHECK(founding.world.state.epoch() == 1);
    CHECK(outcome_of(founding.world.act(server, opening)) == "engagement.no_gap");
    opening.epoch = 3; // somebody saw the second, which this log has no trace of
    Founding::must(founding.world.act(server, opening));
    REQUIRE(founding.world.state.epochs.size() == 1);
    CHECK(founding.world.state.epoch() == 3);
    CHECK(outcome_of(founding.world.act(server, opening)) == "engagement.no_gap");
    opening.epoch = 4;
    opening.known_size = 0;
    CHECK(outcome_of(founding.world.act(server, opening)) == "engagement.no_gap");
}

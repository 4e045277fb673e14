// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/probe_table.hpp"
#include "scenarios/spine.hpp"

#include <doctest/doctest.h>
#include <iostream>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

constexpr char const* states_table = "object_states.txt";

/// The table's sections against one engagement, as it grows.
class States {
public:
    Stage stage;
    Spine spine{stage, "S"};
    std::size_t probes = 0;

    void probe(std::string const& section) {
        probes += run_probes(states_table, section, gaps(), [this](Probe const& probe) {
            auto visitor = who(probe.who);
            return visitor.ask(probe.method, probe.path, probe.body);
        });
    }

    Placed elsewhere; ///< an end-responsible of another place

private:
    Gaps gaps() {
        Gaps gaps{{"e", spine.path()},
                  {"case", to_string(spine.case_id)},
                  {"session", to_string(spine.session)},
                  {"outcome", to_string(spine.proposal)},
                  {"solution", to_string(spine.solution)},
                  {"almere", to_string(spine.almere)},
                  {"zwolle", to_string(spine.zwolle)},
                  {"today", to_iso(spine.today())},
                  {"passphrase", passphrase},
                  {"nothing", std::string(31, '0') + "1"}};
        if (!spine.session.empty()) gaps["round"] = to_string(spine.round(1));
        auto const state = stage.state(spine.id);
        if (auto const found = state.solutions.find(spine.solution); found != state.solutions.end())
            gaps["version"] = std::to_string(found->second.keys.version);
        return gaps;
    }

    Visitor who(std::string const& letters) {
        if (letters == "seat") return spine.phone(Party::client, 1);
        if (letters == "other seat") return spine.phone(Party::contractor, 5);
        if (letters == "foreign phone")
            return stage.as_seat(stage.tokens(spine.id).seat(spine.round(1), Party::client, 1), 9);
        if (letters == "EV elsewhere") return stage.as(elsewhere.account);
        return spine.browser(letters);
    }
};

} // namespace

TEST_CASE("what somebody may depends on how far an object is") {
    States states;
    auto& spine = states.spine;
    spine.found();
    states.elsewhere = spine.invite({"EV", Role::end_responsible, Party::client}, "EV9");
    spine.accept(states.elsewhere);
    spine.act("SPo", ConfirmMember{states.elsewhere.member});
    spine.write_case();
    auto const drafted = spine.browser("CMo").ask(
        "PUT", spine.path() + "/drafts/" + to_string(spine.case_id) + "/hinge",
        R"({"base_revision":0,"on_version":1,"text":"KLADTEKST"})");
    REQUIRE(drafted.status == 200);
    states.probe("draft");
    spine.offer_case();
    spine.act("CMo", RateCase{spine.case_id, {Frequency::more_than_six, 2, 3}});
    states.probe("blind");
    spine.seal_case();
    states.probe("sealed");
    spine.rate_and_release();
    states.probe("released");
    spine.prepare_session(5);
    spine.open_round();
    spine.act_seat(Party::contractor, 5, JoinSeat{});
    spine.act_seat(Party::client, 1, JoinSeat{});
    spine.act_seat(Party::client, 1,
                   CastBallot{.sequence = 1, .cells = {{spine.statements[0], Vote::disagree, {}}}});
    states.probe("open");
    spine.act("PB", LockRound{spine.round(1)});
    states.probe("locked");
    spine.reveal();
    states.probe("revealed");
    spine.note_outcomes();
    states.probe("noted");
    spine.confirm_outcomes();
    states.probe("confirmed");
    spine.end_harvest();
    states.probe("on table");
    spine.decide_solution();
    states.probe("decided");
    std::cout << "object states: " << states.probes << " probes\n";
}

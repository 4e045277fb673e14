// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_allows.hpp"
#include "scenarios/state_matrix.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

/// One engagement in which solution after solution is brought as far at `almere` as a column says.
class ApplicationStates {
public:
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "P"};

    ApplicationStates() {
        spine.found();
        spine.people.emplace("EV9",
                             spine.invite({"EV", Role::end_responsible, Party::client}, "EV9"));
        spine.accept(spine.placed("EV9"));
        spine.act("SPo", ConfirmMember{spine.placed("EV9").member});
        spine.write_case();
        spine.release_case();
        spine.hold_session();
        other_ = as<PersonId>(spine
                                  .act("CMo", AddPerson{.party = Party::client,
                                                        .craft = Craft::technical_manager,
                                                        .display_name = spine.text("Een ander"),
                                                        .locations = {spine.almere}})
                                  .made.front());
    }

    void probe(std::string const& state) {
        auto const is = state_at(stage.state(spine.id).solutions.at(spine.solution), spine.almere);
        auto const* const name = boost::describe::enum_to_string(is, "");
        matrix_.probe(state, "ApplicationState::" + std::string(name), gaps());
    }
    void finish() { matrix_.finish(); }

    void free(char const* who) { spine.act(who, MarkFree{spine.solution, spine.almere}); }
    void start() {
        free("EV");
        free("LL");
        spine.act("EV", StartApplication{spine.solution, spine.almere, spine.today()});
    }
    void keep(char const* who) {
        spine.act(who, KeepApplication{spine.solution, spine.almere, spine.today()});
    }
    void stop() {
        spine.act("EV", StopApplication{spine.solution, spine.almere, spine.today(),
                                        spine.text("Het werkt niet")});
    }

private:
    Gaps gaps() {
        return {{"solution", to_string(spine.solution)},
                {"almere", to_string(spine.almere)},
                {"other", to_string(other_)},
                {"contractor", to_string(spine.contractor_person)},
                {"today", to_iso(spine.today())}};
    }

    PersonId other_;
    StateMatrix matrix_{"application_states.txt", spine,
                        [this](std::string const&) { return stage.as_nobody(); }};
};

void until_kept(ApplicationStates& on) {
    auto& spine = on.spine;
    spine.open_solution();
    spine.write_solution();
    spine.name_owners();
    spine.sign_solution("CMo");
    on.probe("undc");
    spine.sign_solution("CMn");
    on.probe("bare");
    spine.name_duo();
    on.probe("nots");
    on.free("EV");
    on.probe("fre1");
    on.free("LL");
    on.probe("fre2");
    spine.act("EV", StartApplication{spine.solution, spine.almere, spine.today()});
    on.probe("tria");
    on.keep("EV");
    on.probe("kep1");
    on.keep("LL");
    on.probe("kept");
}

void until_stopped(ApplicationStates& on) {
    auto& spine = on.spine;
    spine.decide_solution();
    spine.act("CMo", PrepareApplication{spine.solution, spine.almere});
    on.probe("prep");
    on.start();
    spine.act("LL", AdjustApplication{spine.solution, spine.almere, spine.today(),
                                      spine.text("Ook overdag")});
    on.probe("adju");
    spine.act("EV", PauseApplication{spine.solution, spine.almere, spine.today(),
                                     spine.text("Onveilig")});
    on.probe("paus");
    on.free("EV");
    on.free("LL");
    on.probe("paf2");
    on.stop();
    on.probe("stop");
}

} // namespace

TEST_CASE("in every state at a location everybody may do what the table of states says") {
    ApplicationStates on;
    auto& spine = on.spine;
    until_kept(on);
    until_stopped(on);
    for (int running = 0; running < 3; ++running) {
        spine.decide_solution();
        on.start();
    }
    auto const incomplete = spine.solution;
    auto const leaves = spine.client_person;
    auto const stays = spine.contractor_person;
    spine.decide_solution();
    on.free("EV");
    on.free("LL");
    on.probe("full");
    spine.solution = incomplete;
    spine.contractor_person = stays;
    spine.act("CMo", RemovePerson{leaves});
    on.stage.now = on.stage.now + 21 * ms_per_day;
    on.probe("inco");
    on.finish();
}

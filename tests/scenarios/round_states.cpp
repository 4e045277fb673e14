// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/state_matrix.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

/// One engagement in which vote after vote is brought as far as a column says.
class RoundStates {
public:
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "V"};

    RoundStates() {
        spine.found();
        spine.write_case();
        spine.release_case();
    }

    /// Asks everything of the first vote of the session as it was when it was taken up.
    void probe(std::string const& state) {
        auto const session = stage.state(spine.id).sessions.at(spine.session);
        auto const* const name = boost::describe::enum_to_string(session.round(round_)->state, "");
        matrix_.probe(state, "RoundState::" + std::string(name), gaps());
    }
    void finish() { matrix_.finish(); }

    /// A prepared session; its first vote is looked at from here on.
    void prepare() {
        spine.prepare_session(5);
        round_ = spine.round(1);
    }
    void voted() {
        prepare();
        spine.open_round();
        spine.vote_by([](auto, auto, auto) { return Vote::disagree; });
    }

private:
    Visitor guest(std::string const& who) {
        return who == "seat" ? spine.phone(round_, Party::client, 1)
                             : spine.phone(round_, Party::contractor, 5);
    }

    Gaps gaps() {
        return {{"session", to_string(spine.session)},
                {"round", to_string(round_)},
                {"statement", to_string(spine.statements.front())},
                {"token", stage.tokens(spine.id).seat(round_, Party::contractor, 5)},
                {"card", std::string(32, 'c')}};
    }

    RoundId round_;
    StateMatrix matrix_{"round_states.txt", spine,
                        [this](std::string const& who) { return guest(who); }};
};

void before_the_lock(RoundStates& on) {
    auto& spine = on.spine;
    on.prepare();
    on.probe("prep");
    spine.act("PB", OpenSession{spine.session});
    for (auto const step : {Step::opening, Step::silent_reading, Step::facts, Step::voting})
        spine.go(step);
    on.probe("deal");
    spine.act("PB", OpenRound{spine.round(1)});
    spine.act_seat(Party::client, 1, JoinSeat{});
    on.probe("open");
    auto const five = PartyTally{.n = 5, .agree = 5};
    spine.act("PB", EnterPaperTotals{spine.round(1), {{spine.statements.front(), five, five}}});
    on.probe("totl");
    on.voted();
    on.probe("cast");
    spine.act(
        "PB",
        DealDeck{.session = spine.session, .number = 1, .client_seats = 5, .contractor_seats = 5});
    on.probe("repl");
}

} // namespace

TEST_CASE("in every state of a vote everybody may do and see what the table of states says") {
    RoundStates on;
    auto& spine = on.spine;
    before_the_lock(on);
    on.voted();
    spine.act("PB", LockRound{spine.round(1)});
    on.probe("lock");
    spine.act("PB", Reveal{spine.round(1), Beat::predictions});
    on.probe("pred");
    spine.act("PB", Reveal{spine.round(1), Beat::votes});
    on.probe("revl");
    spine.note_outcomes();
    spine.end_harvest();
    on.probe("endd");
    on.finish();
}
